// Header, content, footer: the frame of every page but the checkout, where nothing may compete for attention.
import type { ReactNode } from "react";
import { t } from "#lib/language";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader, type SiteHeaderProps } from "./site-header.tsx";

export function Frame({ children, ...header }: SiteHeaderProps & { children: ReactNode }) {
  return (
    <>
      <a className="skip-link" href="#main">
        {t("Skip to the content")}
      </a>
      <SiteHeader {...header} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
