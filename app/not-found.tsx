// What is left of a page whose action finds that it is about nothing. The answer to every page brings this along, seen or
// not, so it is short; an address that leads nowhere is answered by a page of its own (nothing-here.tsx).
import type { Metadata } from "next";
import { localPath, t } from "#lib/language";

export const generateMetadata = (): Metadata => ({ title: t("Not found") });

export default function NotFound() {
  return (
    <main id="main" className="page">
      <h1>{t("There is nothing here")}</h1>
      <a href={localPath("/")}>{t("Go to the shop")}</a>
    </main>
  );
}
