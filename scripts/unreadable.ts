/** What becomes of a connection on which no request can be read. */
import { type Server, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { securityHeaders } from "../lib/request/security-headers.ts";

/**
 * Says what is wrong with what was sent, with the headers of every answer. Whoever has sent nothing is told nothing: browsers
 * open connections ahead, and would take what waits there for the answer to a request that was never read.
 */
export function refusesUnreadable(server: Server): void {
  server.on("clientError", ({ code = "" }: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || socket.bytesRead === 0) return void socket.destroy();
    const status = statuses[code] ?? 400;
    const headers = securityHeaders("").map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join("")}Content-Length: 0\r\nConnection: close\r\n\r\n`,
    );
    // Once that is sent, whether or not the other side closes too: who never does would keep a connection for good.
    socket.destroySoon();
  });
}

const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};
