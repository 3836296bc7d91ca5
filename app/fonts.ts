import localFont from "next/font/local";

/** Newsreader, for what is read slowly: names, headings, prices. */
export const display = localFont({
  src: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
  weight: "200 800",
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
