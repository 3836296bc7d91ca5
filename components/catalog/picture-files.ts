/** The files that every picture of the catalogue has in public/pictures: `npm run pictures` makes them, pages ask for them. */

/** What a picture is enlarged to. */
export const largestWidth = 960;

/** Widths of the modern format, in pixels. All pictures are four by five. */
export const pictureWidths = [320, 640, largestWidth] as const;

/** The one width of the format that every browser, search engine and mail program knows. */
export const fallbackWidth = 640;

/** The address of one of them. */
export const pictureFile = (name: string, width: number, format: "avif" | "jpg"): string =>
  `/pictures/${name}-${width}.${format}`;

/** Wide, as places cut pictures where an address is shared, in pixels. */
export const shareSize = { width: 1200, height: 630 } as const;

/** The address of the picture by which a page is shared. */
export const sharePicture = (name: string): string => `/pictures/${name}-share.jpg`;
