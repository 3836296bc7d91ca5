/** A site of the attacker's: one page with a form that says to the target what a form of its own would say. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { enctypeOf, fieldsOf, type Recorded } from "./recorded.ts";

/**
 * Leads the browser of `page` to another site, whose form sends it on to the target with `recorded` in it; comes back when
 * the target has answered. That site is on this machine, by number where the target is reached by name and the other way round.
 */
export async function submitFromAnotherSite(page: Page, recorded: Recorded): Promise<void> {
  const inputs = (await fieldsOf(recorded)).map(
    ([name, value]) => `<textarea hidden name="${quoted(name)}">\n${quoted(value)}</textarea>`,
  );
  const form = `<form method="post" action="${quoted(recorded.url)}" enctype="${enctypeOf(recorded)}">`;
  const html = `<!doctype html><title>Win a vase</title>${form}${inputs.join("")}<button>Win a vase</button></form>`;
  const server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(html));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const host = new URL(recorded.url).hostname === "127.0.0.1" ? "localhost" : "127.0.0.1";
  try {
    await page.goto(`http://${host}:${port}/`);
    const answered = page.waitForResponse((response) => response.url().startsWith(new URL(recorded.url).origin));
    await page.getByRole("button", { name: "Win a vase" }).click();
    await (await answered).finished();
  } finally {
    server.close();
  }
}

const quoted = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
