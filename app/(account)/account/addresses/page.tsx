import type { Metadata } from "next";
import { z } from "zod";
import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import { CardList } from "#components/site/card-list";
import { listAddresses, mostAddresses } from "#lib/address-book";
import { t } from "#lib/language";
import { currentElevation, requireSignIn } from "#lib/request";
import { AccountFrame } from "../account-frame.tsx";
import { AddressCard } from "./address-card.tsx";
import styles from "./addresses.module.css";
import { WantedPress } from "./wanted-press.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Your addresses"), robots: { index: false } });

const titles = {
  added: () => t("Your address is kept"),
  edited: () => t("Your address is changed"),
  removed: () => t("Your address is removed"),
  default: () => t("Checkout suggests another address from now on"),
} as const;

const changes = Object.keys(titles) as (keyof typeof titles)[];
const querySchema = z.object({ changed: z.enum(changes).optional().catch(undefined) });

export default async function AddressesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await requireSignIn("/account/addresses");
  const { changed } = querySchema.parse(await searchParams);
  const [book, worth] = await Promise.all([listAddresses(session.accountId), currentElevation(session, "submit")]);
  const hasDefault = book.some(({ isDefault }) => isDefault);
  return (
    <AccountFrame title={t("Your addresses")} current="/account/addresses">
      {changed === undefined ? null : <Notice tone="done" title={titles[changed]()} />}
      {worth === "good" && changed === undefined ? <WantedPress session={session} book={book} /> : null}
      <div className={styles["book"]}>
        <p>{introduction(book.length, hasDefault)}</p>
        {book.length === 0 ? null : (
          <CardList>
            {book.map((saved) => (
              <AddressCard key={saved.id} saved={saved} />
            ))}
          </CardList>
        )}
        {book.length < mostAddresses ? (
          <Link className="button" href="/account/addresses/new" prefetch={false}>
            {t("Add an address")}
          </Link>
        ) : (
          <p>
            {t("There is room for {mostAddresses} addresses, and they are all taken: remove one to add another.", {
              mostAddresses,
            })}
          </p>
        )}
      </div>
    </AccountFrame>
  );
}

function introduction(count: number, hasDefault: boolean): string {
  if (count === 0) return t("You have kept no address yet. Once you have, checkout needs no typing.");
  if (!hasDefault) return t("At checkout you choose among these. Make one the default, and checkout suggests it.");
  return t(
    "At checkout you choose among these; the default is suggested. We ask who you are before the default changes, so that nobody redirects a parcel of yours.",
  );
}
