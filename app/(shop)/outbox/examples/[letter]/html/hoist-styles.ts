/**
 * The same document with its inline styles in one style sheet that carries the nonce: mail readers want them inline, and
 * the shop's own policy rightly refuses them there.
 */
export function hoistStyles(html: string, nonce: string): string {
  const rules: string[] = [];
  const body = html.replaceAll(/ style="([^"]*)"/g, (_, declarations: string) => {
    rules.push(`.s${rules.length}{${declarations}}`);
    return ` class="s${rules.length - 1}"`;
  });
  return body.replace("</head>", `<style nonce="${nonce}">${rules.join("")}</style></head>`);
}
