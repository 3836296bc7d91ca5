/**
 * Closing a server without cutting an answer short. Node's own `close` takes a connection for idle as soon as the last
 * byte was handed to it, and destroys it with what has not left yet; so we watch the connections ourselves.
 */
import type { Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

type Connection = Duplex & { readonly alpnProtocol?: string | false | null; destroySoon(): void };

/** Watches a server from now on; the function that comes back closes it once every answer under way has left. */
export function closesGently(server: Server, patience: number): () => Promise<void> {
  const connections = new Set<Connection>();
  const busy = new Map<Duplex, ServerResponse>();
  let isClosing = false;

  // A TLS server speaks of its connections once they are secure.
  server.on("setSecureContext" in server ? "secureConnection" : "connection", (socket) => {
    if (isClosing) return void socket.destroy();
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  server.prependListener("request", ({ socket }, response) => {
    busy.set(socket, response);
    response.once("close", () => {
      busy.delete(socket);
      if (isClosing) socket.destroySoon();
    });
  });

  return async () => {
    isClosing = true;
    server.closeIdleConnections = () => undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    // With one that speaks HTTP/2 Node itself closes, after its last stream.
    const overHttp1 = [...connections].filter(({ alpnProtocol }) => alpnProtocol !== "h2");
    for (const socket of overHttp1) if (isIdle(busy.get(socket))) socket.destroySoon();
    const timer = setTimeout(() => {
      for (const socket of connections) socket.destroy();
    }, patience);
    await closed;
    clearTimeout(timer);
  };
}

/** A stream of events has no end to wait for: whoever listens calls again, and hears then what there is to hear. */
const isIdle = (answer: ServerResponse | undefined) =>
  answer === undefined || answer.getHeader("content-type") === "text/event-stream";
