/** The shop's certificate, kept in `dataDir/tls` and renewed in time. Whatever is missing, damaged or too old is made anew. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, days, instant, now } from "#lib/time";
import { makeAuthority, makeLeaf, namesFor, type Pair } from "./authority.ts";

const renewal = days(30);

/** Where the authority's certificate lies, for whoever wants to trust it. */
export const authorityPath = (dataDir: string): string => join(dataDir, "tls", "authority.crt");

/** The pair to serve `host` with; says whether its authority is new, and so still to be trusted. */
export async function certificateFor(host: string, dataDir: string): Promise<Pair & { authorityIsNew: boolean }> {
  mkdirSync(join(dataDir, "tls"), { recursive: true, mode: 0o700 });
  const keptAuthority = read(dataDir, "authority");
  const authority =
    keptAuthority && isSound(keptAuthority, host)
      ? keptAuthority
      : write(dataDir, "authority", await makeAuthority(host));
  const keptLeaf = read(dataDir, "shop");
  const leaf =
    keptLeaf && isSound(keptLeaf, host, authority) ? keptLeaf : write(dataDir, "shop", await makeLeaf(authority, host));
  return { ...leaf, authorityIsNew: authority !== keptAuthority };
}

/** The pair that `certificateFor` has left for the server. */
export function keptCertificate(dataDir: string): Pair {
  const pair = read(dataDir, "shop");
  if (!pair)
    throw new Error(
      `There is no certificate in ${join(dataDir, "tls")}: start the shop with npm start, which makes one.`,
    );
  return pair;
}

/** Matching halves, long enough to live, for this host and (a leaf) from this authority. */
function isSound({ certificate, key }: Pair, host: string, authority?: Pair): boolean {
  try {
    const x509 = new X509Certificate(certificate);
    const endsLate = before(instant(x509.validTo), renewal) > now() && instant(x509.validFrom) < now();
    if (!endsLate || !x509.checkPrivateKey(createPrivateKey(key))) return false;
    if (!authority) return x509.ca && x509.subject.endsWith(` for ${host}`);
    const issuer = new X509Certificate(authority.certificate);
    return x509.verify(issuer.publicKey) && namesFor(host).every((name) => x509.checkHost(name) ?? x509.checkIP(name));
  } catch {
    return false;
  }
}

function read(dataDir: string, name: string): Pair | undefined {
  const [certificate, key] = [join(dataDir, "tls", `${name}.crt`), join(dataDir, "tls", `${name}.key`)];
  if (!existsSync(certificate) || !existsSync(key)) return undefined;
  return { certificate: readFileSync(certificate, "utf8"), key: readFileSync(key, "utf8") };
}

function write(dataDir: string, name: string, pair: Pair): Pair {
  for (const [extension, content] of [
    ["key", pair.key],
    ["crt", pair.certificate],
  ] as const) {
    const path = join(dataDir, "tls", `${name}.${extension}`);
    // Renamed into place, so that a start that is killed here leaves no half of a file.
    writeFileSync(`${path}.new`, `${content.trimEnd()}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return pair;
}
