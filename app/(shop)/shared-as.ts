import type { Metadata } from "next";
import { sharePicture, shareSize } from "#components/catalog/picture";
import type { Picture } from "#lib/catalog";
import { currentLanguage, locales, localPath, t } from "#lib/language";

type Shared = { path: string; title: string; description: string; picture: Picture | undefined };

/** How a page shows itself where somebody shares its address: by its picture, wide, as such places cut them (Open Graph, X). */
export function sharedAs({ path, title, description, picture }: Shared): Pick<Metadata, "openGraph" | "twitter"> {
  const images = picture ? [{ url: sharePicture(picture.name), ...shareSize, alt: picture.alt }] : [];
  return {
    openGraph: {
      ...{
        type: "website",
        siteName: t("Cartwright & Daughters"),
        locale: locales[currentLanguage()].replace("-", "_"),
      },
      ...{ url: localPath(path), title, description, images },
    },
    twitter: { card: "summary_large_image", title, description, images },
  };
}
