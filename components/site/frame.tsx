// Header, content, footer: the frame of every page but the checkout, where nothing may compete for attention.
import type { ReactNode } from "react";
import { t } from "#lib/language";
import { SiteFooter, type SiteFooterProps } from "./site-footer.tsx";
import { SiteHeader, type SiteHeaderProps } from "./site-header.tsx";

type FrameProps = SiteHeaderProps & SiteFooterProps & { children: ReactNode };

export function Frame({ children, isTestBank, ...header }: FrameProps) {
  return (
    <>
      <a className="skip-link" href="#main">
        {t("Skip to the content")}
      </a>
      <SiteHeader {...header} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter isTestBank={isTestBank} />
    </>
  );
}
