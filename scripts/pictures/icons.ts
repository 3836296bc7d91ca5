/** Makes the shop's icons out of app/icon.svg, in the sizes that phones ask for: `node scripts/pictures/icons.ts`. */
import { readFileSync } from "node:fs";
import sharp from "sharp";

const drawn = readFileSync("app/icon.svg", "utf8");
/** Without the round corners: where a system cuts the shape itself, the ground has to reach its edge. */
const square = drawn.replace(/ rx="\d+"/, "");
/** In the middle, where every mask leaves a circle of four fifths: the wheel takes less than two thirds. */
const maskable = square.replace("<g ", '<g transform="translate(0 -2)" ');

await Promise.all([
  write(drawn, 192, "public/icon-192.png"),
  write(drawn, 512, "public/icon-512.png"),
  write(maskable, 512, "public/icon-maskable-512.png"),
  write(square, 180, "app/apple-icon.png"),
]);

function write(svg: string, size: number, path: string): Promise<unknown> {
  return sharp(Buffer.from(svg), { density: (72 * size) / 64 })
    .resize(size, size)
    .png({ palette: true, effort: 10 })
    .toFile(path);
}
