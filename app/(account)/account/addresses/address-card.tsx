import { Address } from "#components/checkout/address";
import { Link } from "#components/link";
import { Card } from "#components/site/card-list";
import type { SavedAddress } from "#lib/address-book";
import { t } from "#lib/language";
import { nameOfAddress } from "../../../address-form/name-of-address.ts";
import { AddressPress } from "./address-press.tsx";

/** One address of the book, and what can be done with it. */
export function AddressCard({ saved }: { saved: SavedAddress }) {
  const name = nameOfAddress(saved);
  const ofIt = <span className="visually-hidden"> {name}</span>;
  return (
    <Card
      heading="h2"
      title={name}
      mark={saved.isDefault ? "Default" : undefined}
      presses={
        <>
          <Link className="button-quiet" href={`/account/addresses/${saved.id}`} prefetch={false}>
            {t("Edit{ofIt}", { ofIt })}
          </Link>
          {saved.isDefault ? null : (
            <AddressPress what="make-default" saved={saved}>
              {t("Make default{ofIt}", { ofIt })}
            </AddressPress>
          )}
          <AddressPress what="remove" saved={saved}>
            {t("Remove{ofIt}", { ofIt })}
          </AddressPress>
        </>
      }
    >
      <Address {...saved.address} />
    </Card>
  );
}
