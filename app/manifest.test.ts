import sharp from "sharp";
import { expect, test } from "vitest";
import { ruleFor } from "../lib/request/access.ts";
import manifest from "./manifest.ts";

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
