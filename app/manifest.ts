import type { MetadataRoute } from "next";
import { t } from "#lib/language";

/** What a phone makes of the shop when somebody puts it on its home screen. Its pictures: scripts/pictures/icons.ts. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: t("Cartwright & Daughters"),
    short_name: "Cartwright",
    description: t("Stoneware, glass, wood, linen, brass and lamps, made to be used every day."),
    lang: "en",
    start_url: "/",
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
