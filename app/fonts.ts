import localFont from "next/font/local";

/**
 * Newsreader, for what is read slowly: names, headings, prices. In one weight: all of them would be two and a half
 * times the bytes.
 */
export const display = localFont({
  src: "../node_modules/@fontsource/newsreader/files/newsreader-latin-400-normal.woff2",
  weight: "400",
  variable: "--font-display",
  fallback: ["Georgia", "serif"],
});

/** Instrument Sans, for everything else. */
export const text = localFont({
  src: "../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  weight: "400 700",
  variable: "--font-text",
  fallback: ["system-ui", "sans-serif"],
});
