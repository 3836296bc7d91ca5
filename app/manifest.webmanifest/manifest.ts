import type { MetadataRoute } from "next";
import { currentLanguage, localPath, t } from "#lib/language";

/**
 * What a phone makes of the shop when somebody puts it on its home screen, where it opens in the language in which it was put
 * there. Its pictures: scripts/pictures/icons.ts.
 */
export function manifest(): MetadataRoute.Manifest {
  return {
    // The same in every language: to a browser, manifests of one id describe one app, which is never installed twice.
    id: "/",
    name: t("Cartwright & Daughters"),
    short_name: "Cartwright",
    description: t("Stoneware, glass, wood, linen, brass and lamps, made to be used every day."),
    lang: currentLanguage(),
    start_url: localPath("/"),
    scope: "/",
    // With the browser's own way back: pages of a shop are gone to and come back from.
    display: "minimal-ui",
    background_color: "#f1f2ec",
    theme_color: "#f1f2ec",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
