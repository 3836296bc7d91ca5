import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type ClientHttp2Session, connect, constants, type OutgoingHttpHeaders } from "node:http2";
import { request } from "node:https";
import { type AddressInfo, connect as connectPlainly } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json, text } from "node:stream/consumers";
import { connect as connectSecurely } from "node:tls";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { certificateFor } from "./certificate.ts";
import { closesGently } from "./close-gently.ts";
import { plainAnswer } from "./plain-answer.ts";
import { createTlsServer } from "./tls-server.ts";
import { refusesUnreadable } from "./unreadable.ts";

const directory = mkdtempSync(join(tmpdir(), "cartwright-tls-"));
const long = "x".repeat(1_000_000);
let identity: { cert: string; key: string };
beforeAll(async () => {
  const { certificate, key } = await certificateFor("localhost", directory);
  identity = { cert: certificate, key };
});
afterAll(() => rmSync(directory, { recursive: true }));

const sessions: ClientHttp2Session[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.destroy();
});

/** A server that sends back what it was told; with the way to close it, and what has become of requests. */
async function open(limits = {}, patience = 5000) {
  const taken: string[] = [];
  const lost: string[] = [];
  const inner = new Set<unknown>();
  const held = Promise.withResolvers<void>();
  const server = createTlsServer({ keepAliveTimeout: 30_000, ...limits }, identity, async (incoming, response) => {
    const { method, url = "", httpVersion, headers } = incoming;
    taken.push(url);
    inner.add(incoming.socket.once("close", () => inner.delete(incoming.socket)));
    response.on("close", () => response.writableFinished || lost.push(url));
    if (url === "/refused") return plainAnswer(response, 413, "That is too much", "It was not read.");
    if (url === "/half") return void response.write(long, () => response.destroy());
    if (url === "/begun") {
      response.write("half");
      await held.promise;
      return void response.destroy();
    }
    if (url === "/enough") {
      incoming.once("data", () => response.end("enough")).once("data", () => incoming.pause());
      return;
    }
    if (url === "/headers") return void response.setHeader("Link", "x".repeat(20_000)).end();
    if (url === "/none") return void response.destroy();
    if (url === "/events") return void response.setHeader("Content-Type", "text/event-stream").write(":\n\n");
    if (url === "/held") await held.promise;
    if (url === "/held" || url === "/long") return void response.end(long);
    const body = await text(incoming).catch(() => lost.push("body"));
    response.setHeader("Set-Cookie", ["a=1", "b=2"]).setHeader("Keep-Alive", "timeout=5").setHeader("Upgrade", "h2c");
    response.end(JSON.stringify({ method, url, httpVersion, headers, body, from: incoming.socket.remoteAddress }));
  });
  refusesUnreadable(server);
  const close = closesGently(server, patience);
  await once(server.listen(0), "listening");
  const { port } = server.address() as AddressInfo;
  const connections = promisify(server.getConnections.bind(server));
  return { port, close, taken, lost, inner, connections, letGo: held.resolve };
}

function speakTo(port: number): ClientHttp2Session {
  const session = connect(`https://localhost:${port}`, { rejectUnauthorized: false });
  // Whoever is let go is told so; that is no fault.
  session.on("error", () => undefined);
  sessions.push(session);
  return session;
}

/** Sends one request over HTTP/2; the body, if there is one, is not said to be of any length unless the headers say so. */
function ask(session: ClientHttp2Session, headers: OutgoingHttpHeaders = {}, body?: string) {
  const stream = session.request(headers, { endStream: body === undefined });
  if (body !== undefined) stream.end(body);
  return stream;
}

type Told = { method: string; url: string; httpVersion: string; headers: Record<string, string>; body: string };
const told = async (stream: ReturnType<typeof ask>) => (await json(stream)) as Told;

test("a request over HTTP/2 is told as HTTP/1.1 would have it", async () => {
  const { port, close } = await open();
  const sent = { ":method": "POST", ":path": "/cart?a=b", cookie: "a=1", "content-length": 5 };
  expect(await told(ask(speakTo(port), sent, "hello"))).toEqual({
    ...{ method: "POST", url: "/cart?a=b", httpVersion: "1.1", body: "hello" },
    from: expect.stringMatching(/^(::1|(::ffff:)?127\.0\.0\.1)$/),
    headers: { host: `localhost:${port}`, cookie: "a=1", "content-length": "5", connection: "close" },
  });
  await close();
});

test("its answer has every cookie, and nothing that belongs to HTTP/1.1", async () => {
  const { port, close } = await open();
  const stream = ask(speakTo(port));
  const [headers] = await once(stream, "response");
  expect(Object.keys(headers).toSorted()).toEqual([":status", "content-length", "date", "set-cookie"]);
  expect([headers[":status"], headers["set-cookie"]]).toEqual([200, ["a=1", "b=2"]]);
  await close();
});

test("whoever speaks HTTP/1.1 alone is served as before", async () => {
  const { port, close } = await open();
  const sent = request({ port, path: "/a", rejectUnauthorized: false, agent: false }).end();
  const [answer] = await once(sent, "response");
  expect([answer.statusCode, answer.headers["set-cookie"]]).toEqual([200, ["a=1", "b=2"]]);
  expect(await json(answer)).toMatchObject({ url: "/a", httpVersion: "1.1", headers: { host: `localhost:${port}` } });
  await close();
});

test("a Host beside the authority does not count", async () => {
  const { port, close } = await open();
  const both = { ":authority": "shop.example", host: "evil.example" };
  expect((await told(ask(speakTo(port), both))).headers["host"]).toBe("shop.example");
  await close();
});

test.each(["GET", "POST"])(
  "a body of unknown length is told in chunks, and is no request of its own (%s)",
  async (method) => {
    const { port, close, taken } = await open();
    const session = speakTo(port);
    const smuggled = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const seen = await told(ask(session, { ":method": method }, smuggled));
    expect([seen.headers["transfer-encoding"], seen.body]).toEqual(["chunked", smuggled]);
    expect((await told(ask(session, { ":path": "/after" }))).headers).not.toHaveProperty("transfer-encoding");
    expect(taken).toEqual(["/", "/after"]);
    await close();
  },
);

test.each([3, 9])("a body that is not as long as it says (%i) is never read as a whole one", async (length) => {
  const { port, close, taken, lost } = await open();
  const post = { ":method": "POST", "content-length": length };
  await expect(told(ask(speakTo(port), post, "hello"))).rejects.toThrow("closed with error");
  await vi.waitFor(() => expect(lost.filter((what) => what === "body")).toHaveLength(taken.length));
  await close();
});

test.each([{ "content-length": 9 }, {}])("a body that breaks off is not read as a whole one (%j)", async (length) => {
  const { port, close, taken, lost } = await open();
  const stream = speakTo(port).request({ ":method": "POST", ...length }, { endStream: false });
  stream.on("error", () => undefined).write("hello");
  await vi.waitFor(() => expect(taken).toEqual(["/"]));
  // Closed instead, Node would say first that it had come to its end.
  stream.destroy(new Error("It is cut off."));
  await vi.waitFor(() => expect(lost).toContain("body"));
  await close();
});

test.each(["/half", "/begun", "/none"])("half an answer, or none, does not look whole (%s)", async (path) => {
  const { port, close, letGo } = await open();
  const stream = ask(speakTo(port), { ":path": path });
  // What has arrived already is no longer there to be cut off.
  stream.once("data", () => letGo());
  await expect(text(stream)).rejects.toThrow("NGHTTP2_INTERNAL_ERROR");
  await close();
});

test("that a browser has gone is noticed", async () => {
  const { port, close, lost } = await open();
  const browsers = [speakTo(port), speakTo(port)];
  const streams = browsers.map((one) => ask(one, { ":path": "/events" }).on("error", () => undefined));
  for (const stream of streams) await once(stream, "response");
  streams[0]?.close(constants.NGHTTP2_CANCEL);
  await vi.waitFor(() => expect(lost).toEqual(["/events"]));
  browsers[1]?.destroy();
  await vi.waitFor(() => expect(lost).toEqual(["/events", "/events"]));
  await close();
});

test("a connection serves one request after another, and Node finds nothing to warn of", async () => {
  const warned = vi.fn();
  process.on("warning", warned);
  onTestFinished(() => void process.off("warning", warned));
  const { port, close } = await open();
  const session = speakTo(port);
  for (let time = 0; time < 20; time += 1) await told(ask(session));
  await close();
  expect(warned).not.toHaveBeenCalled();
});

test("whoever is refused need not send the rest, and may ask again on the same connection", async () => {
  const { port, close } = await open();
  const session = speakTo(port);
  const refused = ask(session, { ":method": "POST", ":path": "/refused", "content-length": long.length }, long);
  const [headers] = await once(refused, "response");
  expect(headers[":status"]).toBe(413);
  expect(await text(refused)).toContain("That is too much");
  await vi.waitFor(() => expect(refused.destroyed).toBe(true));
  expect((await told(ask(session, { ":path": "/next" }))).url).toBe("/next");
  await close();
});

test("nor does anybody wait for a body, or keep anything of one that is not read to its end", async () => {
  const { port, close, inner } = await open();
  const session = speakTo(port);
  const upload = long.slice(0, 200_000);
  const post = { ":method": "POST", "content-length": upload.length };
  const unsent = session.request({ ...post, ":path": "/refused" }, { endStream: false });
  const [headers] = await once(unsent, "response");
  expect(headers[":status"]).toBe(413);
  unsent.close();
  const answers = Array.from({ length: 20 }, () => text(ask(session, { ...post, ":path": "/enough" }, upload)));
  expect(await Promise.all(answers)).toEqual(answers.map(() => "enough"));
  await vi.waitFor(() => expect(inner.size).toBe(0));
  await close();
});

test("whoever waits to be told to go on is told", async () => {
  const { port, close } = await open();
  const stream = speakTo(port).request({ ":method": "POST", expect: "100-continue" }, { endStream: false });
  await once(stream, "continue");
  expect((await told(stream.end("hello"))).body).toBe("hello");
  await close();
});

test("an answer may have long headers", async () => {
  const { port, close } = await open();
  const [headers] = await once(ask(speakTo(port), { ":path": "/headers" }), "response");
  expect(headers["link"]).toHaveLength(20_000);
  await close();
});

test("the limits of HTTP/1.1 hold: headers without measure, and a request that does not come to its end", async () => {
  const { port, close } = await open({ requestTimeout: 100, headersTimeout: 100, connectionsCheckingInterval: 50 });
  const session = speakTo(port);
  const [tooLong] = await once(ask(session, { "too-long": "x".repeat(20_000) }), "response");
  const endless = session.request({ ":method": "POST", "content-length": 9 }, { endStream: false });
  const [tooLate] = await once(endless, "response");
  expect([tooLong[":status"], tooLate[":status"]]).toEqual([431, 408]);
  expect(tooLate["strict-transport-security"]).toBeTruthy();
  await close();
});

test("a browser that asks for nothing is let go, none that waits, and that one when its answer is over", async () => {
  const { port, close } = await open({ keepAliveTimeout: 100 });
  const waiting = speakTo(port);
  const events = ask(waiting, { ":path": "/events" }).on("error", () => undefined);
  await once(events, "response");
  // Came later and is let go, so the other has been quiet for longer.
  await once(speakTo(port), "close");
  expect(waiting.closed || waiting.destroyed).toBe(false);
  events.close(constants.NGHTTP2_CANCEL);
  await once(waiting, "close");
  await close();
});

test("who does not close in return keeps no connection", async () => {
  const { port, close, connections } = await open({ keepAliveTimeout: 100 });
  const plain = connectPlainly({ port, allowHalfOpen: true });
  const socket = connectSecurely({ socket: plain, rejectUnauthorized: false, ALPNProtocols: ["h2"] });
  socket
    .on("error", () => undefined)
    .resume()
    .write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0");
  await once(socket, "secureConnect");
  expect(await connections()).toBe(1);
  await vi.waitFor(async () => expect(await connections()).toBe(0));
  plain.destroy();
  await close();
});

test("closing lets every answer under way arrive whole, lets go whoever only keeps a connection, and takes nothing new", async () => {
  const { port, close, taken, letGo } = await open({}, 60_000);
  const [session, silent, listening] = [speakTo(port), speakTo(port), speakTo(port)];
  await once(silent, "connect");
  const events = ask(listening, { ":path": "/events" }).on("error", () => undefined);
  await once(events.resume(), "response");
  const late = connectPlainly(port);
  await once(late, "connect");
  const underWay = [..."abcdef"].map((_, index) => text(ask(session, { ":path": index % 2 ? "/held" : "/long" })));
  await vi.waitFor(() => expect(taken).toHaveLength(1 + underWay.length));

  const closed = close();
  await vi.waitFor(() => expect([silent.destroyed, listening.destroyed]).toEqual([true, true]));
  await expect(once(speakTo(port), "connect")).rejects.toThrow();
  // One that had knocked before, and says only now what it wants to speak.
  const secured = connectSecurely({ socket: late, rejectUnauthorized: false, ALPNProtocols: ["h2"] });
  await once(secured.on("error", () => undefined).resume(), "close");
  expect(session.destroyed).toBe(false);
  letGo();
  expect((await Promise.all(underWay)).map(({ length }) => length)).toEqual(Array(6).fill(long.length));
  await closed;
});

test("whoever reads nothing keeps no server from closing", async () => {
  const { port, close } = await open({}, 100);
  const session = connect(`https://localhost:${port}`, {
    rejectUnauthorized: false,
    settings: { initialWindowSize: 0 },
  });
  sessions.push(session.on("error", () => undefined));
  const unread = ask(session, { ":path": "/long" }).on("error", () => undefined);
  await once(unread, "response");
  await close();
  await vi.waitFor(() => expect(session.destroyed).toBe(true));
});
