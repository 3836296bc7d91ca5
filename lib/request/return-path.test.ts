import { expect, test } from "vitest";
import { languages, localPath, pathIn, speaking } from "#lib/language";
import { returnPath, signInPath } from "./return-path.ts";

test.each(["/", "/cart", "/products?category=glass&page=2", "/orders/CW-1#lines", "/de", "/de/cart?added=1"])(
  "goes back to %s",
  (path) => {
    expect(returnPath(path)).toBe(path);
  },
);

test.each([
  undefined,
  "",
  "cart",
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\\/evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/cart\r\nSet-Cookie: a=b",
  "/.//evil.example",
  "/a/..//evil.example",
  "/%2e//evil.example",
  "javascript:alert(1)",
  " //evil.example",
])("goes home instead of following %j", (path) => {
  expect(returnPath(path)).toBe("/");
});

test.each([
  "/de//evil.example",
  "/de/\\evil.example",
  "/de/.//evil.example",
  "/de/..//evil.example",
  "/de/%2e%2e//evil.example",
  "/de\t//evil.example",
])("stays with us in every language on the way back to %j", (path) => {
  const back = returnPath(path);
  for (const language of languages)
    for (const made of [pathIn(language, back), speaking(language, () => localPath(back))])
      expect(new URL(made, "https://shop.example").origin, made).toBe("https://shop.example");
});

test("the sign-in address leads back, and says why it was needed", () => {
  expect(signInPath("/account?tab=1")).toBe("/sign-in?returnTo=%2Faccount%3Ftab%3D1");
  expect(signInPath("/account", "timeout")).toBe("/sign-in?returnTo=%2Faccount&because=timeout");
});
