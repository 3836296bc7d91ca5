/** An answer that needs no framework: for requests that it never sees, and for the moment when it fails. */
import { type ServerResponse, STATUS_CODES } from "node:http";
import { pathIn, readPath } from "../lib/language/language.ts";

/** Ends a response with a small page that says what happened; headers that are set already stay. */
export function plainAnswer(response: ServerResponse, status: number, title: string, sentence: string): void {
  // Half of an answer is on its way already: only cutting the connection tells the browser that it is not whole.
  if (response.headersSent) return void response.destroy();
  const home = pathIn(readPath(response.req.url ?? "/").language, "/");
  const body = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title} · Cartwright</title>
<h1>${title}</h1>
<p>${sentence}</p>
<p><a href="${home}">To the shop</a></p>
</html>
`;
  response.writeHead(status, STATUS_CODES[status], {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    Connection: "close",
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
