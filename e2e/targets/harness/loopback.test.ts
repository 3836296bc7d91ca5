import { expect, test } from "vitest";
import { requireLoopback } from "./loopback.ts";

test.each([
  "https://localhost:3000",
  "http://127.0.0.1",
  "https://127.9.9.9:8443",
  "https://[::1]:3000",
  "http://2130706433",
])("%s is this machine", (origin) => {
  expect(() => requireLoopback(origin)).not.toThrow();
});

test.each([
  "https://shop.example",
  "https://10.0.0.7",
  "https://192.168.1.2:3000",
  "https://0.0.0.0",
  "https://localhost.shop.example",
  "https://127.0.0.1.shop.example",
  "https://localhost@shop.example",
  "https://[::2]",
  "https://[::ffff:10.0.0.7]",
])("%s is not, and is never attacked unasked", (origin) => {
  expect(() => requireLoopback(origin)).toThrow(/is not this machine/);
});

test("a host that its owner names is attacked, and no other one by that word", () => {
  expect(() => requireLoopback("https://shop.example", "shop.example")).not.toThrow();
  expect(() => requireLoopback("https://other.example", "shop.example")).toThrow(/say --not-loopback other\.example/);
  expect(() => requireLoopback("https://a.shop.example", "shop.example")).toThrow();
});

test("what is not served over HTTP is no target", () => {
  expect(() => requireLoopback("file:///etc")).toThrow(/not the address of a shop/);
});
