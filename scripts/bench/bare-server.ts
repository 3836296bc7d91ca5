/** The yardstick, in a process of its own: TLS, and one answer of the shop sent as it was, byte for byte. */
import { createServer } from "node:https";
import type { Answer } from "./load.ts";

/** What the measuring process sends first. */
export type Setup = { certificate: string; key: string; answer: Omit<Answer, "body"> & { body: string } };

if (import.meta.main) {
  process.once("message", ({ certificate, key, answer }: Setup) => {
    const body = Buffer.from(answer.body, "base64");
    const { connection: _, "keep-alive": __, "transfer-encoding": ___, ...headers } = answer.headers;
    const server = createServer({ cert: certificate, key }, (_, response) => {
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
      response.setHeader("content-length", body.length);
      response.end(body);
    });
    server.listen(0, () => process.send?.(server.address()));
  });
}
