/**
 * Pages of the attacker's, which lead a victim's browser to the target. That browser decides which cookies go along and says
 * where it comes from, and keeps what the answer sets: none of that is ours to copy.
 */
import type { Page } from "@playwright/test";
import { formsOf, type Recorded } from "./recorded.ts";

/** Another site, by the scheme of the target. */
export const otherSite = ({ url }: Recorded): string => `${new URL(url).protocol}//evil.example/`;

/** The same site on another port: SameSite does not keep cookies back there. */
export function siblingOrigin({ url }: Recorded): string {
  const { protocol, hostname, port } = new URL(url);
  return `${protocol}//${hostname}:${port === "4443" ? 8443 : 4443}/`;
}

/**
 * Leads the browser to a page at `site`, whose form sends what was recorded, and to one more for each other form that could
 * say the same; comes back when the target has answered.
 */
export async function submitFrom(site: string, page: Page, recorded: Recorded): Promise<void> {
  for (const { enctype, fields } of await formsOf(recorded)) {
    const inputs = fields.map(
      ([name, value]) => `<textarea hidden name="${quoted(name)}">\n${quoted(value)}</textarea>`,
    );
    const form = `<form method="post" action="${quoted(recorded.url)}" enctype="${enctype}">`;
    await beLedFrom(site, page, recorded, `${form}${inputs.join("")}<button>Win a vase</button></form>`);
  }
}

/** Leads the browser to a page at `site`, whose link has what was recorded in its address; comes back as `submitFrom` does. */
export async function followLinkFrom(site: string, page: Page, recorded: Recorded): Promise<void> {
  const address = new URL(recorded.url);
  const [{ fields }] = await formsOf(recorded);
  for (const [name, value] of fields) address.searchParams.append(name, value);
  // Some frameworks take this for the method that was meant.
  address.searchParams.append("_method", recorded.method);
  await beLedFrom(site, page, recorded, `<a role="button" href="${quoted(address.href)}">Win a vase</a>`);
}

async function beLedFrom(site: string, page: Page, recorded: Recorded, body: string): Promise<void> {
  const html = `<!doctype html><title>Win a vase</title>${body}`;
  // Nobody serves that page: the browser is given it as if somebody did.
  await page.route(site, (route) => route.fulfill({ contentType: "text/html", body: html }), { times: 1 });
  await page.goto(site);
  const { origin } = new URL(recorded.url);
  const answered = page.waitForResponse((response) => new URL(response.url()).origin === origin);
  await page.getByRole("button", { name: "Win a vase" }).click();
  await (await answered).finished();
}

const quoted = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
