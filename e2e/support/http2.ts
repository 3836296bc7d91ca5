/** Requests over HTTP/2: whole ones, and frames that no client would send (RFC 9113, RFC 7541). */
import { readFileSync } from "node:fs";
import { connect as connectHttp2, type OutgoingHttpHeaders } from "node:http2";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { connect, type TLSSocket } from "node:tls";
import { config } from "#lib/config";
import type { Answer } from "./raw.ts";

const authority = () => readFileSync(join(config().dataDir, "tls", "authority.crt"));

/** Sends one request over a connection of its own, and reads the answer. */
export async function askOverHttp2(headers: OutgoingHttpHeaders, body?: string): Promise<Answer> {
  const { origin } = config();
  const session = connectHttp2(origin, { ca: authority(), servername: new URL(origin).hostname });
  try {
    const stream = session.request(headers, { endStream: body === undefined });
    if (body !== undefined) stream.end(body);
    const { promise, resolve, reject } = Promise.withResolvers<Answer["headers"]>();
    stream.on("response", resolve).on("error", reject);
    const { ":status": status, ...rest } = await promise;
    return { status: Number(status), headers: rest, body: await text(stream) };
  } finally {
    session.close();
  }
}

/**
 * Sends one request with exactly these headers, pseudo-headers among them. Comes back with the status of the answer, if it is
 * one of the seven that HTTP/2 has a byte for, or with “refused” when it was taken for no request at all.
 */
export async function sendFrames(
  headers: readonly (readonly [name: string, value: string])[],
  body?: string,
): Promise<Verdict> {
  const { hostname, port } = new URL(config().origin);
  const socket = connect({
    host: hostname,
    port: Number(port),
    servername: hostname,
    ca: authority(),
    ALPNProtocols: ["h2"],
  });
  const isWhole = body === undefined;
  socket.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
  socket.write(frame(kinds.settings, 0, 0, Buffer.alloc(0)));
  socket.write(frame(kinds.headers, flags.endHeaders | (isWhole ? flags.endStream : 0), 1, block(headers)));
  if (!isWhole) socket.write(frame(kinds.data, flags.endStream, 1, Buffer.from(body)));
  try {
    return await verdictOn(socket);
  } finally {
    socket.destroy();
  }
}

type Verdict = number | "answered" | "refused";

/** RFC 7541, appendix A: what a status is in the table that every connection begins with. */
const statuses = new Map([200, 204, 206, 304, 400, 404, 500].map((status, index) => [0x88 + index, status]));
const kinds = { data: 0, headers: 1, reset: 3, settings: 4, goAway: 7 };
const flags = { endStream: 1, endHeaders: 4 };

function frame(kind: number, flag: number, stream: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(kind, 3);
  head.writeUInt8(flag, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

/** Each header in full, under a name in full: nothing is compressed, so nothing is put right on the way. */
const block = (headers: readonly (readonly [string, string])[]) =>
  Buffer.concat(headers.flatMap(([name, value]) => [Buffer.from([0]), inFull(name), inFull(value)]));

function inFull(said: string): Buffer {
  const bytes = Buffer.from(said, "latin1");
  if (bytes.length > 126) throw new Error("A longer text would say its length in several bytes.");
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

async function verdictOn(socket: TLSSocket): Promise<Verdict> {
  let read = Buffer.alloc(0);
  for await (const chunk of socket) {
    read = Buffer.concat([read, chunk]);
    while (read.length >= 9 && read.length >= 9 + read.readUIntBE(0, 3)) {
      const kind = read.readUInt8(3);
      if (kind === kinds.headers) return statuses.get(read.readUInt8(9)) ?? "answered";
      if (kind === kinds.reset || kind === kinds.goAway) return "refused";
      read = read.subarray(9 + read.readUIntBE(0, 3));
    }
  }
  return "refused";
}
