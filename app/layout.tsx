import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { OfflineNotice } from "#components/site/offline-notice";
import { config } from "#lib/config";
import { currentLanguage, localPath, t } from "#lib/language";
import { rotationHeader, watchedSession } from "#lib/request";
import { display, text } from "./fonts.ts";
import "./globals.css";
import { SessionWatch } from "./session/session-watch.tsx";
import { Words } from "./words.tsx";

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(config().origin),
  title: {
    default: t("Cartwright & Daughters: things for the table and the home"),
    template: "%s · Cartwright & Daughters",
  },
  description: t("Stoneware, glass, wood, linen, brass and lamps, made to be used every day."),
  manifest: localPath("/manifest.webmanifest"),
});

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f1f2ec" },
    { media: "(prefers-color-scheme: dark)", color: "#121a16" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is somebody's: asking for the session here keeps all of them from being made in advance and shared.
  const watched = await watchedSession();
  // For the page's script: this answer brings a new identifier, which waits to be confirmed.
  const rotation = (await headers()).get(rotationHeader) ?? undefined;
  return (
    <html lang={currentLanguage()} className={`${display.variable} ${text.variable}`} data-rotation={rotation}>
      <body>
        <Words />
        <SessionWatch watched={watched}>{children}</SessionWatch>
        <OfflineNotice />
      </body>
    </html>
  );
}
