import type { Metadata } from "next";
import { type CollectionKind, listCollections } from "#lib/collections";
import { t } from "#lib/language";
import { findableAs } from "../findable-as.ts";
import { CollectionCards } from "./collection-cards.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const [first] = await listCollections();
  const description = t("Pieces that go together: for a season, as a set, as gifts.");
  return findableAs({ path: "/collections", title: t("Collections"), description, picture: first?.picture });
}

const headings: Readonly<Record<CollectionKind, () => string>> = {
  season: () => t("Seasons"),
  set: () => t("Sets"),
  gift: () => t("Gifts"),
};

export default async function CollectionsPage() {
  const collections = await listCollections();
  const kinds = Object.entries(headings).map(([kind, heading]) => ({
    kind,
    heading: heading(),
    ofKind: collections.filter((collection) => collection.kind === kind),
  }));
  return (
    <div className="page">
      <h1>{t("Collections")}</h1>
      <p>{t("Pieces that go together, chosen by whoever made them.")}</p>
      {kinds.map(({ kind, heading, ofKind }) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind}>{heading}</h2>
          <CollectionCards collections={ofKind} />
        </section>
      ))}
    </div>
  );
}
