import { expect, test } from "vitest";
import { isCrossSiteWrite } from "./cross-site.ts";

const origin = "https://shop.example";
const isRefused = (method: string, headers: Record<string, string>) =>
  isCrossSiteWrite(method, new Headers(headers), origin);

test.each([
  ["a page of ours", { "sec-fetch-site": "same-origin" }],
  ["the person's own reload", { "sec-fetch-site": "none", "sec-fetch-mode": "navigate" }],
  ["our page in a browser without Fetch Metadata", { origin }],
])("lets a write through that comes from %s", (_, headers) => {
  expect(isRefused("POST", headers)).toBe(false);
});

test.each([
  ["another site", { "sec-fetch-site": "cross-site" }],
  ["another site that forges nothing but carries our origin", { "sec-fetch-site": "cross-site", origin }],
  ["a sibling host", { "sec-fetch-site": "same-site" }],
  ["nowhere, by a script", { "sec-fetch-site": "none", "sec-fetch-mode": "cors" }],
  ["another origin in an older browser", { origin: "https://evil.example" }],
  ["the same host without encryption", { origin: "http://shop.example" }],
  ["a sandboxed frame", { origin: "null" }],
  ["somebody who says nothing", {}],
])("refuses a write that comes from %s", (_, headers) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(isRefused(method, headers)).toBe(true);
});

test("lets reads through from anywhere: they change nothing", () => {
  expect(isRefused("GET", { "sec-fetch-site": "cross-site" })).toBe(false);
  expect(isRefused("HEAD", {})).toBe(false);
});
