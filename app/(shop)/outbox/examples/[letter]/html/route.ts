import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { findExample } from "../find-example.ts";
import { hoistStyles } from "./hoist-styles.ts";

/** The HTML of an example, as a document of its own. */
export async function GET(_: Request, { params }: { params: Promise<{ letter: string }> }): Promise<Response> {
  const { html } = findExample((await params).letter) ?? notFound();
  const nonce = (await headers()).get("x-nonce") ?? "";
  return new Response(hoistStyles(html, nonce), {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
