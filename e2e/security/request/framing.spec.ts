/**
 * Attack: a request says two things to two readers, and so gets past the first of them (request smuggling).
 * Shown over HTTP/2 by frames that no browser sends: each is refused, and the same request without its fault is answered.
 */
import { config } from "#lib/config";
import { customerCookie } from "../../support/cookies.ts";
import { expectEveryHeader } from "../../support/every-header.ts";
import { askOverHttp2, sendFrames } from "../../support/http2.ts";
import { expect, test } from "../../support/test.ts";

type Header = readonly [name: string, value: string];

const faults: { title: string; more: readonly Header[]; body?: string }[] = [
  { title: "chunks, which only HTTP/1.1 has", more: [["transfer-encoding", "chunked"]] },
  { title: "a word about the connection", more: [["connection", "keep-alive"]] },
  { title: "another protocol to go on with", more: [["upgrade", "websocket"]] },
  { title: "a name in capitals", more: [["X-Note", "a"]] },
  { title: "two paths", more: [[":path", "/staff"]] },
  { title: "a body that is longer than it says", more: [["content-length", "3"]], body: "hello" },
  { title: "a body that is shorter than it says", more: [["content-length", "9"]], body: "hello" },
];

const toShop = (method: string): Header[] => [
  [":method", method],
  [":scheme", "https"],
  [":authority", new URL(config().origin).host],
  [":path", "/healthz"],
];

for (const { title, more, body } of faults) {
  test(`no request has ${title} @HDR-07 @ASVS-4.2.1 @ASVS-4.2.3`, async () => {
    const method = body === undefined ? "GET" : "POST";
    const right: Header[] = body === undefined ? [["x-note", "a"]] : [["content-length", String(body.length)]];
    expect(await sendFrames([...toShop(method), ...right], body)).not.toBe("refused");
    expect(await sendFrames([...toShop(method), ...more], body)).toBe("refused");
  });
}

test("a value with a line break in it does not arrive, nor what stands behind the line break @HDR-07 @ASVS-4.2.4", async () => {
  const twice = `${customerCookie}=a; ${customerCookie}=b`;
  expect(await sendFrames([...toShop("GET"), ["cookie", twice]])).toBe(400);
  expect(await sendFrames([...toShop("GET"), ["cookie", `${twice}\r\nx-note: a`]])).toBe(200);
  expect(await sendFrames([...toShop("GET"), ["x-note", `a\r\ncookie: ${twice}`]])).toBe(200);
});

test("a body whose length nobody says is not read, nor headers without measure @HDR-07 @ASVS-4.2.1", async () => {
  const post = { ":method": "POST", ":path": "/cart", "sec-fetch-site": "same-origin" };
  expect((await askOverHttp2(post, "a=b")).status).toBe(411);
  expect((await askOverHttp2({ ":path": "/", cookie: "x".repeat(16_384) })).status).toBe(431);
  expect((await askOverHttp2({ ":path": "/", cookie: "x".repeat(4096) })).status).toBe(200);
});

test("where a request goes is what its authority says, whatever Host stands beside it @HDR-07 @TOK-12 @ASVS-4.2.1", async () => {
  const { host } = new URL(config().origin);
  const misled = await askOverHttp2({ ":authority": "evil.example", ":path": "/cart", host });
  expect([misled.status, misled.headers.location]).toEqual([308, `${config().origin}/cart`]);
  const straight = await askOverHttp2({ ":authority": host, ":path": "/cart", host: "evil.example" });
  expect(straight.status).toBe(200);
  expect(straight.body).not.toContain("evil.example");
});

test("answers over HTTP/2 carry every security header @HDR-01 @HDR-07 @ASVS-3.4.1 @ASVS-3.4.3", async () => {
  for (const path of ["/", "/nowhere", "/account", "/icon.svg"])
    expectEveryHeader(await askOverHttp2({ ":path": path }));
});
