import type { Metadata } from "next";
import { z } from "zod";
import { KeptNotice } from "#components/form/kept-notice";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { findAccount } from "#lib/account";
import { isSame, listAddresses, mostAddresses } from "#lib/address-book";
import { t } from "#lib/language";
import { typedBefore } from "#lib/request";
import { addressFormats } from "../../../address-form/formats.ts";
import { asTyped } from "../../../address-form/typed-address.ts";
import { CheckoutStep } from "../checkout-step.tsx";
import { requireStep } from "../require-step.ts";
import { chosenOf, optionsOf } from "./choice.ts";
import { ChoiceForm } from "./choice-form.tsx";
import { DeliveryForm } from "./delivery-form.tsx";
import type { deliverySchema } from "./schema.ts";

export const generateMetadata = (): Metadata => ({ title: t("Delivery address") });

const querySchema = z.object({ to: z.enum(["another", "saved"]).optional().catch(undefined) });

export default async function DeliveryPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const context = await requireStep("delivery");
  const { session, checkout, csrf } = context;
  const { to } = querySchema.parse(await searchParams);
  const accountId = session.kind === "customer" ? session.accountId : undefined;
  const [account, book, typed] = await Promise.all([
    accountId === undefined ? undefined : findAccount(accountId),
    accountId === undefined ? [] : listAddresses(accountId),
    typedBefore(session, "/checkout/delivery"),
  ]);
  const current = checkout?.address;
  const wasTyping = "address-line1" in typed;
  if (book.length > 0 && to !== "another" && !(wasTyping && to === undefined)) {
    return (
      <CheckoutStep step="delivery" title={t("Where should it go?")} context={context}>
        <ChoiceForm
          csrf={csrf}
          options={optionsOf(book, current)}
          chosen={chosenOf(book, current, typed["saved-address"])}
        />
        {book.some(({ isDefault }) => isDefault) ? null : (
          <p>
            <Rich
              message="You have no default address. <link>Choose one</link>, and next time checkout goes straight on to the payment."
              link={(words) => (
                <Link href="/account/addresses" prefetch={false}>
                  {words}
                </Link>
              )}
            />
          </p>
        )}
      </CheckoutStep>
    );
  }
  const isSaved = current !== undefined && book.some(({ address }) => isSame(address, current));
  const shown = { ...asTyped(isSaved ? undefined : current, account?.name), ...typed };
  return (
    <CheckoutStep step="delivery" title={t("Where should it go?")} context={context}>
      {book.length > 0 ? (
        <p>
          <Link href="/checkout/delivery?to=saved" prefetch={false}>
            {t("Choose one of your addresses")}
          </Link>
        </p>
      ) : null}
      <KeptNotice typed={wasTyping ? typed : {}} />
      <DeliveryForm
        csrf={csrf}
        formats={addressFormats()}
        address={shown as Partial<z.input<typeof deliverySchema>>}
        mayKeep={account !== undefined && book.length < mostAddresses}
      />
    </CheckoutStep>
  );
}
