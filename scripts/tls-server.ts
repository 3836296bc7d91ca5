/**
 * A server over TLS that speaks HTTP/2, so that the many small files of a page share one connection and wait for no other, and
 * HTTP/1.1 with whoever does not. What comes over HTTP/2 is forwarded to this very server in HTTP/1.1, as a gateway in front would:
 * whatever stands behind knows one protocol, with all of its limits and refusals.
 */
import { type IncomingMessage, type RequestListener, request, type Server, type ServerOptions } from "node:http";
import {
  constants,
  createSecureServer,
  type Http2SecureServer,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from "node:http2";
import { type Duplex, duplexPair } from "node:stream";
import type { TLSSocket } from "node:tls";

type Limits = ServerOptions & { readonly keepAliveTimeout: number };

/** A server of Node's for either protocol. Limits are in milliseconds, and hold for both. */
export function createTlsServer(
  limits: Limits,
  tls: { readonly cert: string; readonly key: string },
  listener: RequestListener,
): Server {
  const server = createSecureServer({
    ...tls,
    allowHTTP1: true,
    noDelay: true,
    handshakeTimeout: 10_000,
    settings: { enablePush: false, maxConcurrentStreams: 100, maxHeaderListSize: 65_536 },
  });
  // Whatever the types say, it is what HTTP/1.1 needs too: connections without HTTP/2 are served as by any server of Node's.
  const both: Server = Object.assign(server as unknown as Server, limits).on("request", listener);
  // Node would forward streams to that listener itself, and not say when a browser has gone, nor that a body broke off.
  server.removeAllListeners("stream");
  server.on("stream", (stream, headers) => forward(server, stream, headers));
  server.on("session", (session) => closesWhenIdle(session, limits.keepAliveTimeout));
  server.on("secureConnection", (socket) => dropsHalfClosed(socket, limits.keepAliveTimeout));
  return both;
}

/** Forwards one request, and its answer back. */
function forward(server: Http2SecureServer, stream: ServerHttp2Stream, sent: IncomingHttpHeaders): void {
  const connection = connectTo(server, stream.session?.socket.remoteAddress);
  // What breaks off here must not look as if it had come to its end there.
  stream.once("close", () => connection.destroy());
  // How a stream ends is for its two sides; to the server it is no fault.
  stream.on("error", () => undefined);
  try {
    const { ":method": method, ":path": path } = sent;
    const headers = headersForHttp1(sent, stream);
    const forwarded = request({ createConnection: () => connection, method, path, headers, maxHeaderSize: 65_536 });
    forwarded.on("continue", () => stream.closed || stream.additionalHeaders({ ":status": 100 }));
    forwarded.on("response", (answer) => answerWith(stream, answer));
    // Of an answer that has begun, the answer itself says so.
    forwarded.on("error", (error) => stream.headersSent || stream.destroy(error));
    // What decides about a body need not wait for it.
    if (!stream.endAfterHeaders) forwarded.flushHeaders();
    stream.pipe(forwarded);
  } catch {
    // HTTP/1.1 has no words for it. What Node knows of that it refuses before; whatever else there is must not end the process.
    stream.close(constants.NGHTTP2_PROTOCOL_ERROR);
  }
}

/** A new connection to the server, within this process. */
function connectTo(server: Http2SecureServer, remoteAddress: string | undefined): Duplex {
  const [near, far] = duplexPair();
  const asSocket = {
    alpnProtocol: "http/1.1",
    encrypted: true,
    remoteAddress,
    destroySoon: () => far.end(),
  };
  near.once("close", () => far.destroy());
  server.emit("secureConnection", Object.assign(far, asSocket));
  return near;
}

/** The headers of a request as HTTP/1.1 has them. */
function headersForHttp1(sent: IncomingHttpHeaders, { endAfterHeaders }: ServerHttp2Stream) {
  const headers = Object.fromEntries(Object.entries(sent).filter(([name]) => !name.startsWith(":")));
  // A Host that says something else beside it does not count (RFC 9113, 8.3.1).
  if (sent[":authority"] !== undefined) headers["host"] = sent[":authority"];
  // Without it, what follows would be read as a request of its own.
  if (!endAfterHeaders && headers["content-length"] === undefined) headers["transfer-encoding"] = "chunked";
  return headers;
}

/** RFC 9113, 8.2.2. */
const connectionSpecific = /^(connection|proxy-connection|keep-alive|transfer-encoding|upgrade)$/;

function answerWith(stream: ServerHttp2Stream, answer: IncomingMessage): void {
  if (stream.closed) return;
  const headers = Object.entries(answer.headers).filter(([name]) => !connectionSpecific.test(name));
  stream.respond({ ...Object.fromEntries(headers), ":status": answer.statusCode ?? 500 });
  // Closed instead of destroyed, it would first be said to have come to its end.
  answer.on("error", (error) => stream.destroy(error));
  // Whoever has their answer need not send the rest of what they were sending.
  stream.once("finish", () => stream.readableEnded || stream.resume().close(constants.NGHTTP2_NO_ERROR));
  answer.pipe(stream);
}

/** Lets a browser go that has asked for nothing for so long, and waits for nothing. */
function closesWhenIdle(session: ServerHttp2Session, patience: number): void {
  let open = 0;
  session.on("timeout", () => open > 0 || session.close());
  session.on("stream", (stream) => {
    open += 1;
    stream.once("close", () => {
      open -= 1;
      // A timeout that came meanwhile would not come again.
      if (!session.destroyed) session.setTimeout(patience);
    });
  });
  session.setTimeout(patience);
}

/** Nor does anybody keep a connection half-closed by never closing their side of it. */
function dropsHalfClosed(socket: TLSSocket, patience: number): void {
  if (socket.alpnProtocol !== "h2") return;
  socket.once("finish", () => socket.setTimeout(patience, () => socket.destroy()));
}
