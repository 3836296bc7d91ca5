import { Notice } from "#components/checkout/notice";
import type { SavedAddress } from "#lib/address-book";
import { findHeldForm } from "#lib/held-form";
import { t } from "#lib/language";
import type { SignedInSession } from "#lib/session";
import { nameOfAddress } from "../../../address-form/name-of-address.ts";
import { AddressPress } from "./address-press.tsx";
import { pressSchema } from "./schema.ts";

type WantedPressProps = { session: SignedInSession; book: readonly SavedAddress[] };

/** What somebody had pressed when they were asked who they are: one more press, and it is done. */
export async function WantedPress({ session, book }: WantedPressProps) {
  const wanted = pressSchema.safeParse(await findHeldForm({ accountId: session.accountId }, "/account/addresses"));
  const saved = wanted.success ? book.find(({ id }) => id === wanted.data.id) : undefined;
  if (!wanted.success || !saved) return null;
  const { what } = wanted.data;
  if (what === "make-default" && saved.isDefault) return null;
  return (
    <Notice title={`${what === "remove" ? t("Remove") : t("Make the default")}: ${nameOfAddress(saved)}?`}>
      <AddressPress what={what} saved={saved}>
        {what === "remove" ? t("Yes, remove it") : t("Yes, make it the default")}
      </AddressPress>
    </Notice>
  );
}
