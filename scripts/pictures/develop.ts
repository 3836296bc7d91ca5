/** The files that pages ask for, made from what was photographed. */
import { existsSync } from "node:fs";
import sharp from "sharp";
import { fallbackWidth, pictureFile, pictureWidths } from "../../components/catalog/picture-files.ts";

/** A step more of effort would save a twentieth of the bytes and take three times as long. */
const avif = { quality: 58, effort: 3 };

const inPublic = (...file: Parameters<typeof pictureFile>) => `public${pictureFile(...file)}`;

/** Makes all files of the picture that was taken. */
export async function develop(photograph: string, name: string): Promise<void> {
  const picture = sharp(photograph);
  for (const width of pictureWidths) {
    await picture
      .clone()
      .resize({ width })
      .avif(avif)
      .toFile(inPublic(name, width, "avif"));
  }
  await picture
    .clone()
    .resize({ width: fallbackWidth })
    .jpeg({ quality: 80, mozjpeg: true })
    .toFile(inPublic(name, fallbackWidth, "jpg"));
}

/** Whether the picture has every file. */
export const isDeveloped = (name: string): boolean =>
  existsSync(inPublic(name, fallbackWidth, "jpg")) &&
  pictureWidths.every((width) => existsSync(inPublic(name, width, "avif")));
