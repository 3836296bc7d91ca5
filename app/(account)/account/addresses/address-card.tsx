import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { Card } from "#components/site/card-list";
import type { SavedAddress } from "#lib/address-book";
import { t } from "#lib/language";
import { nameOfAddress } from "../../../address-form/name-of-address.ts";
import { PostalAddress } from "../../../postal-address.tsx";
import { AddressPress } from "./address-press.tsx";

/** One address of the book, and what can be done with it. */
export function AddressCard({ saved }: { saved: SavedAddress }) {
  const name = nameOfAddress(saved);
  const ofIt = <span className="visually-hidden"> {name}</span>;
  return (
    <Card
      heading="h2"
      title={name}
      mark={saved.isDefault ? t("Default") : undefined}
      presses={
        <>
          <Link className="button-quiet" href={`/account/addresses/${saved.id}`} prefetch={false}>
            <Rich message="Edit{ofIt}" ofIt={ofIt} />
          </Link>
          {saved.isDefault ? null : (
            <AddressPress what="make-default" saved={saved}>
              <Rich message="Make default{ofIt}" ofIt={ofIt} />
            </AddressPress>
          )}
          <AddressPress what="remove" saved={saved}>
            <Rich message="Remove{ofIt}" ofIt={ofIt} />
          </AddressPress>
        </>
      }
    >
      <PostalAddress {...saved.address} />
    </Card>
  );
}
