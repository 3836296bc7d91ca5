/**
 * What is shown of a page where its address is shared: the picture, whole, before itself, blurred. Made from the files
 * that are there.
 */
import { existsSync } from "node:fs";
import sharp from "sharp";
import { largestWidth, pictureFile, sharePicture, shareSize } from "../../components/catalog/picture-files.ts";
import { collections, products } from "../../prisma/catalogue/index.ts";

const { width, height } = shareSize;

/** Pictures by which a product or a collection is shared: its first. */
export const sharedNames: string[] = [
  ...new Set([
    ...products.flatMap(({ pictures }) => pictures.slice(0, 1).map(({ name }) => name)),
    ...collections.map(({ picture }) => picture),
  ]),
];

/** Whether the picture has its wide file. */
export const isShared = (name: string): boolean => existsSync(`public${sharePicture(name)}`);

/** Makes the wide file of a picture. */
export async function share(name: string): Promise<void> {
  const picture = sharp(`public${pictureFile(name, largestWidth, "avif")}`).resize({ height });
  const { data: whole, info } = await picture.png().toBuffer({ resolveWithObject: true });
  const beside = (width - info.width) / 2;
  // Mirrored at its edges, it goes on without a seam; blurred, nobody sees what is doubled.
  const background = await sharp(whole).extend({ left: beside, right: beside, extendWith: "mirror" }).png().toBuffer();
  await sharp(background)
    .blur(24)
    .composite([{ input: whole }])
    .jpeg({ quality: 78, mozjpeg: true })
    .toFile(`public${sharePicture(name)}`);
}
