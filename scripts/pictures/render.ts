/**
 * Makes the pictures of the catalogue again: Blender photographs what scenes.py describes, sharp makes the files that
 * the pages ask for.
 *
 *   npm run pictures                 what is missing
 *   npm run pictures -- --all        everything, about half a minute for each
 *   npm run pictures -- teapot       by name
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { products } from "../../prisma/catalogue/index.ts";

const folder = "public/pictures";
const samples = 16;
const widths = [320, 640];

const asked = process.argv.slice(2);
const known = products.flatMap((product) => product.pictures.map((picture) => picture.name));
const wanted = asked.includes("--all") ? known : asked.length > 0 ? asked : known.filter(isMissing);

const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) stop(`No picture of the catalogue is called ${unknown.join(", ")}.`);
if (wanted.length === 0) stop("Every picture is there. To make them again: npm run pictures -- --all", 0);

// PHOTOGRAPHS may name a folder of pictures that were taken before; the others are taken now.
const taken = process.env["PHOTOGRAPHS"] ?? mkdtempSync(join(tmpdir(), "photographs-"));
photograph(wanted.filter((name) => !existsSync(join(taken, `${name}.png`))));
mkdirSync(folder, { recursive: true });
for (const name of wanted) await develop(name);
console.log(`${wanted.length} pictures are in ${folder}.`);

function photograph(names: readonly string[]): void {
  if (names.length === 0) return;
  if (spawnSync("blender", ["--version"]).error)
    stop("Blender is not installed: https://www.blender.org, 3.4 or later.");
  const script = ["-b", "-P", "scripts/pictures/photograph.py", "--", taken, String(samples), "100", ...names];
  const { status } = spawnSync("blender", script, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0 || names.some((name) => !readdirSync(taken).includes(`${name}.png`)))
    stop("Blender did not finish.");
}

async function develop(name: string): Promise<void> {
  const picture = sharp(join(taken, `${name}.png`));
  for (const width of widths) {
    await picture
      .clone()
      .resize({ width })
      .avif({ quality: 58, effort: 6 })
      .toFile(join(folder, `${name}-${width}.avif`));
  }
  await picture
    .clone()
    .jpeg({ quality: 80, mozjpeg: true })
    .toFile(join(folder, `${name}-640.jpg`));
}

function isMissing(name: string): boolean {
  return !existsSync(join(folder, `${name}-640.jpg`));
}

function stop(sentence: string, status = 1): never {
  console.log(sentence);
  process.exit(status);
}
