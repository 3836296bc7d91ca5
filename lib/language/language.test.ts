import { describe, expect, test } from "vitest";
import { dateFormat, listFormat, nameFormat, numberFormat, speaking, t } from "./index.ts";
import { asLanguage, type Language, languages, pathIn, pathInUnlessSaid, readPath } from "./language.ts";
import { currentLanguage, localPath } from "./speaking.ts";

test.each([
  ["/", "en", "/"],
  ["/cart?added=1", "en", "/cart?added=1"],
  ["/de", "de", "/"],
  ["/de/", "de", "/"],
  ["/de?a=1", "de", "/?a=1"],
  ["/de#main", "de", "/#main"],
  ["/de/cart?added=1#lines", "de", "/cart?added=1#lines"],
  ["/design", "en", "/design"],
  ["/delivery/de", "en", "/delivery/de"],
  ["/DE/cart", "en", "/DE/cart"],
  ["/en/cart", "en", "/en/cart"],
  ["/de/de/cart", "de", "/de/cart"],
  // Without their language these would be addresses of other sites.
  ["//host", "en", "//host"],
  ["/de//host", "en", "/de//host"],
  ["/de/\\host", "en", "/de/\\host"],
] as const)("%s is in %s at %s", (address, language, path) => {
  expect(readPath(address)).toEqual({ language, path });
});

test.each(["/", "/?a=1", "/#main", "/cart", "/cart?added=1", "/design"])(
  "%s is there in each language, and back",
  (path) => {
    for (const from of languages)
      for (const to of languages) {
        expect(pathIn(to, pathIn(from, path))).toBe(pathIn(to, path));
        expect(readPath(pathIn(to, path))).toEqual({ language: to, path });
        expect(pathInUnlessSaid(from, pathIn("de", path))).toBe(pathIn("de", path));
      }
    expect(pathIn("en", path)).toBe(path);
  },
);

test("the home page has no slash behind its language", () => {
  expect(pathIn("de", "/")).toBe("/de");
  expect(pathIn("de", "/?a=/")).toBe("/de?a=/");
});

test("no address of ours becomes one of another site", () => {
  for (const path of ["/de//evil.example", "/de/\\evil.example", "/de//evil.example/de", "/de/de//evil.example"])
    for (const language of languages)
      for (const made of [pathIn(language, path), pathInUnlessSaid(language, path)])
        expect(new URL(made, "https://shop.example").origin, `${path} in ${language}`).toBe("https://shop.example");
});

test("what is kept as somebody's language may be of another time", () => {
  expect([asLanguage("de"), asLanguage("xx"), asLanguage("")]).toEqual(["de", "en", "en"]);
});

describe("the language that is spoken", () => {
  const later = () => new Promise((resolve) => setImmediate(resolve));

  test("is the main one until something else is said, and after it", () => {
    expect(currentLanguage()).toBe("en");
    expect(speaking("de", currentLanguage)).toBe("de");
    expect(currentLanguage()).toBe("en");
  });

  test("goes along with what is waited for, and each request has its own", async () => {
    const answer = (language: Language) =>
      speaking(language, async () => {
        const before = currentLanguage();
        await later();
        return [before, currentLanguage(), localPath("/cart")];
      });
    expect(await Promise.all([answer("de"), answer("en")])).toEqual([
      ["de", "de", "/de/cart"],
      ["en", "en", "/cart"],
    ]);
  });

  test("is that of the letter within a request in another", async () => {
    const said = await speaking("de", async () => {
      const letter = await speaking("en", async () => {
        await later();
        return currentLanguage();
      });
      return [letter, currentLanguage()];
    });
    expect(said).toEqual(["en", "de"]);
  });
});

describe("what is said", () => {
  test("has its values filled in, and its numbers as the language counts", () => {
    const count = (quantity: number) => t("{quantity, plural, one {# swan} other {# swans}}", { quantity });
    expect([0, 1, 1200].map(count)).toEqual(["0 swans", "1 swan", "1,200 swans"]);
    expect(speaking("de", () => count(1200))).toBe("1.200 swans");
  });

  test("is English when nobody has translated it", () => {
    expect(speaking("de", () => t("A sentence of this test."))).toBe("A sentence of this test.");
  });

  test("is German when somebody has", () => {
    expect(speaking("de", () => t("Sign in"))).toBe("Anmelden");
  });

  test("writes days, sums and names as the language does", () => {
    const day = dateFormat({ dateStyle: "long", timeZone: "UTC" });
    const sum = numberFormat({ style: "currency", currency: "EUR" });
    const country = nameFormat({ type: "region" });
    const list = listFormat({ type: "conjunction" });
    const all = () => [
      day().format(new Date("2026-05-01T12:00:00Z")),
      sum().format(1234.5),
      country().of("DE"),
      list().format(["a", "b"]),
    ];
    expect(all()).toEqual(["1 May 2026", "€1,234.50", "Germany", "a and b"]);
    expect(speaking("de", all)).toEqual(["1. Mai 2026", "1.234,50\u00a0€", "Deutschland", "a und b"]);
    expect(all()[0]).toBe("1 May 2026");
  });
});
