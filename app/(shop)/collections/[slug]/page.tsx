import type { Metadata } from "next";
import { Picture } from "#components/catalog/picture";
import { Link } from "#components/link";
import { collectionPage, findSet } from "#lib/collections";
import { t } from "#lib/language";
import { csrfToken } from "#lib/request";
import { NothingHere } from "../../../nothing-here.tsx";
import { findableAs } from "../../findable-as.ts";
import { Shelf } from "../../shelf.tsx";
import styles from "../collections.module.css";
import { SetOffer } from "../set-offer.tsx";

type CollectionProps = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: CollectionProps): Promise<Metadata> {
  const collection = await collectionPage((await params).slug);
  if (collection === undefined) return { title: t("Not found") };
  const { slug, name, summary, picture } = collection;
  return findableAs({ path: `/collections/${slug}`, title: name, description: summary, picture });
}

export default async function CollectionPage({ params }: CollectionProps) {
  const collection = await collectionPage((await params).slug);
  if (collection === undefined) return <NothingHere />;
  const { slug, name, summary, introduction, picture, products } = collection;
  const set = await findSet(slug);
  return (
    <div className="page">
      <header className={styles["opening"]}>
        <Picture {...picture} sizes="(min-width: 40rem) 40vw, 100vw" isFirst />
        <div className={styles["words"]}>
          <p>
            <Link prefetch={false} href="/collections">
              {t("Collections")}
            </Link>
          </p>
          <h1>{name}</h1>
          <p className={styles["summary"]}>{summary}</p>
          {introduction.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </header>
      <section aria-labelledby="pieces">
        <h2 id="pieces">
          {t("{count, plural, one {One piece} other {# pieces that go together}}", { count: products.length })}
        </h2>
        <Shelf products={products} />
      </section>
      {set === undefined ? null : (
        <section className={styles["together"]} aria-labelledby="together">
          <h2 id="together">{t("All of it at once")}</h2>
          <SetOffer set={set} csrf={await csrfToken()} />
        </section>
      )}
    </div>
  );
}
