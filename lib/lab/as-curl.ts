import { config } from "#lib/config";
import type { Sent } from "./send.ts";

/** The same request as a command that anybody may try, with `cookie` in place of the real one. */
export function asCurl({ path, headers, fields = {} }: Sent, cookie: string): string {
  const trust = config().isLocal ? ["--cacert data/tls/authority.crt"] : [];
  const lines = [
    `curl --include ${quoted(`${config().origin}${path}`)}`,
    ...trust,
    ...Object.entries({ ...headers, cookie }).map(([name, value]) => `--header ${quoted(`${name}: ${value}`)}`),
    ...Object.entries(fields).map(([name, value]) => `--form-string ${quoted(`${name}=${value}`)}`),
  ];
  return lines.join(" \\\n  ");
}

/** For a shell, which leaves everything between these alone. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
