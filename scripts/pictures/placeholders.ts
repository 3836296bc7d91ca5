/** What fills a picture's place until it arrives: twelve of its own colours, in prisma/catalogue/placeholders.json. */
import { writeFileSync } from "node:fs";
import sharp from "sharp";

const [columns, rows] = [3, 4];

/** Reads the colours of those pictures and writes them all down. */
export async function writePlaceholders(names: readonly string[]): Promise<void> {
  const entries = await Promise.all(names.toSorted().map(async (name) => [name, await coloursOf(name)]));
  writeFileSync("prisma/catalogue/placeholders.json", `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

async function coloursOf(name: string): Promise<string> {
  const picture = sharp(`public/pictures/${name}-640.jpg`).resize(columns, rows, { fit: "fill", kernel: "mitchell" });
  return (await picture.removeAlpha().raw().toBuffer()).toString("hex");
}
