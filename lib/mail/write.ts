/** From blocks to the two bodies of a mail. Tables and inline styles, because mail readers know nothing newer. */
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
      return `<h1 style="margin:0 0 16px;font:400 26px/1.2 Georgia,serif">${escaped(block.text)}</h1>`;
    case "paragraph":
      return `<p style="margin:0 0 16px">${escaped(block.text)}</p>`;
    case "note":
      return `<p style="margin:24px 0 0;font-size:14px;opacity:.75">${escaped(block.text)}</p>`;
    case "button":
      return `<p style="margin:24px 0"><a href="${escaped(block.href)}" style="display:inline-block;padding:14px 24px;background:#1f5c4d;color:#ffffff;text-decoration:none">${escaped(block.label)}</a></p>`;
    case "lines":
      return `<table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px">${block.rows.map(row).join("")}</table>`;
  }
}

const row = ([label, value]: Row) =>
  `<tr><th scope="row" align="left" style="padding:8px 16px 8px 0;border-top:1px solid #b9bdb4;font-weight:400">${escaped(label)}</th><td align="right" style="padding:8px 0;border-top:1px solid #b9bdb4">${escaped(value)}</td></tr>`;

const page = (title: string, preview: string, content: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body style="margin:0;font:16px/1.5 Helvetica,Arial,sans-serif">
<div style="display:none">${preview}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px"><tr><td>
${content}
<p style="margin:40px 0 0;font:italic 16px/1.5 Georgia,serif">${escaped(signature)}</p>
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
