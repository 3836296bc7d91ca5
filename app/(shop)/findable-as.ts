import type { Metadata } from "next";
import { sharePicture, shareSize } from "#components/catalog/picture";
import type { Picture } from "#lib/catalog";
import { currentLanguage, locales, localPath, t } from "#lib/language";
import { inEachLanguage } from "./in-each-language.ts";

type Findable = {
  /** Of all addresses that show the page, the one that stands for it. */
  path: string;
  title: string;
  description: string;
  picture?: Picture | undefined;
};

/**
 * What a page says of itself that search engines may keep: its one address, where it is in each language, and how it looks
 * where somebody shares it, by its picture, wide, as such places cut them (Open Graph, X). One that does not say this says
 * `robots: { index: false }`.
 */
export function findableAs({ path, title, description, picture }: Findable): Metadata {
  const images = picture ? [{ url: sharePicture(picture.name), ...shareSize, alt: picture.alt }] : [];
  return {
    title,
    description,
    alternates: { canonical: localPath(path), languages: inEachLanguage(path) },
    openGraph: {
      type: "website",
      siteName: t("Cartwright & Daughters"),
      locale: locales[currentLanguage()].replace("-", "_"),
      url: localPath(path),
      title,
      description,
      images,
    },
    twitter: { card: picture ? "summary_large_image" : "summary", title, description, images },
  };
}
