/** The contact sheet: every picture small, in one file that can be sent to somebody. */
import { join } from "node:path";
import sharp from "sharp";
import { fileOf, folder, looks, type Shot } from "./looks.ts";

export type Scene = { readonly title: string; readonly shots: readonly Shot[] };

/** The sheet as a page that needs no other file; a press on a picture opens the large one, where that lies beside it. */
export async function sheetOf(scenes: readonly Scene[]): Promise<string> {
  const sections: string[] = [];
  for (const { title, shots } of scenes) {
    const rows = await Promise.all(shots.map(rowOf));
    sections.push(`<section><h2>${title}</h2>${rows.join("\n")}</section>`);
  }
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Contact sheet</title>
<style>${style}</style>
<h1>Contact sheet</h1>
${sections.join("\n")}
</html>
`;
}

async function rowOf(shot: Shot): Promise<string> {
  const pictures = await Promise.all(looks.map((look) => pictureOf(shot, look)));
  return `<h3>${shot.state} <small>${shot.page ?? ""}</small></h3><div>${pictures.join("")}</div>`;
}

/** A phone in its own size, a desktop at half of it. */
async function pictureOf(shot: Shot, { look, width }: (typeof looks)[number]): Promise<string> {
  const file = fileOf(shot, look);
  const small = sharp(join(folder, file)).resize({ width: Math.min(width, 720) });
  const { data, info } = await small.webp({ quality: 70 }).toBuffer({ resolveWithObject: true });
  const source = `data:image/webp;base64,${data.toString("base64")}`;
  return `<a href="${file}"><img alt="${shot.state}, ${look}" loading="lazy" width="${info.width}" height="${info.height}" src="${source}"></a>`;
}

const style = `
body { margin: 2rem; background: #767676; color: #fff; font: 1rem/1.4 system-ui, sans-serif; }
h3 { margin: 2rem 0 0.5rem; font-weight: 400; }
small { opacity: 0.8; }
div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; }
a { flex: none; }
img { display: block; height: auto; }
`;
