import sharp from "sharp";
import { expect, test } from "vitest";
import { languages, speaking } from "#lib/language";
import { ruleFor } from "../../lib/request/access.ts";
import { manifest } from "./manifest.ts";
import { GET } from "./route.ts";

const icons = manifest().icons ?? [];

test("brings the icons that a shop needs to be installed, one of them for any mask", () => {
  const shapes = icons.map(({ sizes, purpose = "any" }) => `${sizes} ${purpose}`);
  expect(shapes).toEqual(["192x192 any", "512x512 any", "512x512 maskable"]);
});

test.each(icons)("$src is there, as large as it says, and open to everybody", async ({ src, sizes }) => {
  const { width, height, format } = await sharp(`public${src}`).metadata();
  expect([`${width}x${height}`, format]).toEqual([sizes, "png"]);
  expect(ruleFor(src)).toMatchObject({ for: "everybody", sessionless: true });
});

test.each([
  ["en", "/", "Stoneware, glass, wood"],
  ["de", "/de", "Steinzeug, Glas, Holz"],
] as const)("in %s it opens the shop at %s, and says what it is in that language", async (language, start, words) => {
  const answer = speaking(language, GET);
  expect(answer.headers.get("content-type")).toBe("application/manifest+json");
  expect(await answer.json()).toMatchObject({
    lang: language,
    start_url: start,
    name: "Cartwright & Daughters",
    description: expect.stringContaining(words),
  });
});

test("is one app in every language: the same identity, scope and pictures", () => {
  const [first, ...others] = languages.map((language) => {
    const { id, scope, icons, display } = speaking(language, manifest);
    return { id, scope, icons, display };
  });
  expect(first).toMatchObject({ id: "/", scope: "/" });
  for (const other of others) expect(other).toEqual(first);
});

test("leaves a mask nothing to cut off but ground", async () => {
  const { data, info } = await sharp("public/icon-maskable-512.png").raw().toBuffer({ resolveWithObject: true });
  const colourAt = (x: number, y: number) => data.subarray((y * info.width + x) * info.channels).subarray(0, 3);
  const ground = colourAt(0, 0);
  const safe = (info.width / 2) * 0.8;
  for (let y = 0; y < info.height; y += 4) {
    for (let x = 0; x < info.width; x += 4) {
      const isSafe = Math.hypot(x - info.width / 2, y - info.height / 2) < safe;
      if (!isSafe) expect(colourAt(x, y), `${x}, ${y}`).toEqual(ground);
    }
  }
});
