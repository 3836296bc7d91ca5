/**
 * Scripts and styles, as small as they get: compressed once, when the shop is built, harder than any server could afford
 * to for each request. Next compresses what it answers with gzip; Brotli takes a seventh less.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** Where Next puts what carries its own fingerprint in its name. */
const built = ".next/static";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** Puts beside each script and style of the build its compressed form. Its highest quality is what Brotli does unasked. */
export function compressBuild(folder = built): void {
  for (const path of globSync(`${folder}/**/*.{css,js}`)) {
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
}

/**
 * Answers for the compressed files of a build, which it keeps in memory; says whether it did. Everything else, and
 * whoever does not read Brotli, is left to Next.
 */
export function compressedFiles(folder = built): (request: IncomingMessage, response: ServerResponse) => boolean {
  const bodies = new Map(
    globSync(`${folder}/**/*.br`).map((path) => [
      `/_next/static${path.slice(folder.length, -".br".length)}`,
      readFileSync(path),
    ]),
  );
  return (request, response) => {
    const [path = ""] = request.url?.split("?") ?? [];
    const body = bodies.get(path);
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (body === undefined || !isRead || !readsBrotli(request)) return false;
    response.writeHead(200, {
      "Content-Type": types[extname(path)],
      "Content-Encoding": "br",
      "Content-Length": body.length,
      // Another build gives another name.
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
    });
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  };
}

/** `br`, unless it is refused by a weight of nought (RFC 9110, 12.5.3). */
const readsBrotli = ({ headers }: IncomingMessage): boolean =>
  /(^|,)\s*br\s*(;\s*q=(1|0\.0*[1-9])[^,]*)?(,|$)/i.test(String(headers["accept-encoding"] ?? ""));
