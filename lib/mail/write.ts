/** From blocks to the two bodies of a mail. Tables and inline styles, because mail readers know nothing newer. */
import { currentLanguage } from "#lib/language";
import type { Block, Letter, Row, WrittenLetter } from "./letter.ts";

const signature = "Cartwright & Daughters";

/** The letter as HTML and as plain text. Whatever people typed is escaped, and a subject is always one line. */
export function write({ to, subject, preview, blocks }: Letter): WrittenLetter {
  return {
    to,
    subject: subject.replaceAll(/\s+/g, " ").trim(),
    text: `${[...blocks.map(asText), `-- \n${signature}`].join("\n\n")}\n`,
    html: page(escaped(subject), escaped(preview), blocks.map(asHtml).join("\n")),
  };
}

function asText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${block.text}\n${"-".repeat(block.text.length)}`;
    case "paragraph":
    case "note":
      return block.text;
    case "button":
    case "link":
      return `${block.label}:\n${block.href}`;
    case "lines": {
      const widest = Math.max(...block.rows.map(([label]) => label.length));
      return block.rows.map(([label, value]) => `${label.padEnd(widest)}   ${value}`).join("\n");
    }
  }
}

function asHtml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h1 style="margin:32px 0 16px;font:400 28px/1.2 Georgia,serif">${escaped(block.text)}</h1>`;
    case "paragraph":
      return `<p style="margin:0 0 16px;white-space:pre-line">${escaped(block.text)}</p>`;
    case "note":
      return `<p style="margin:24px 0 0;font-size:14px;line-height:1.5;opacity:.75">${escaped(block.text)}</p>`;
    case "button":
      return `<p style="margin:24px 0"><a href="${escaped(block.href)}" style="display:inline-block;padding:14px 32px;border-radius:2px;background:#1d5a4a;color:#ffffff;font-weight:600;text-decoration:none">${escaped(block.label)}</a></p>`;
    case "link":
      return `<p style="margin:0 0 16px"><a href="${escaped(block.href)}" style="color:inherit">${escaped(block.label)}</a></p>`;
    case "lines":
      return `<table width="100%" cellpadding="0" cellspacing="0" style="margin:24px 0;border-bottom:${rule}">${block.rows.map(row).join("")}</table>`;
  }
}

/** A grey that is quiet on white and on black. */
const rule = "1px solid #a0a69d";

const row = ([label, value]: Row) =>
  `<tr><th scope="row" align="left" style="padding:10px 16px 10px 0;border-top:${rule};font-weight:400">${escaped(label)}</th><td align="right" style="padding:10px 0;border-top:${rule}">${escaped(value)}</td></tr>`;

const page = (title: string, preview: string, content: string) => `<!doctype html>
<html lang="${currentLanguage()}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body style="margin:0;font:16px/1.55 -apple-system,Segoe UI,Helvetica,Arial,sans-serif">
<div style="display:none">${preview}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px"><tr><td>
<p style="margin:0;padding:0 0 16px;border-bottom:${rule};font:20px/1.2 Georgia,serif">${escaped(signature)}</p>
${content}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
