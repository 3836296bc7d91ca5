import type { ReactNode } from "react";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { csrfToken } from "#lib/request";
import { pressAddressAction } from "./actions.ts";

type AddressPressProps = {
  what: "make-default" | "remove";
  saved: { readonly id: string; readonly isDefault: boolean };
  children: ReactNode;
};

/** The button that removes an address, or makes it the default. */
export async function AddressPress({ what, saved: { id, isDefault }, children }: AddressPressProps) {
  const fields = { what, id, ...(isDefault ? { default: "on" } : {}) };
  return (
    <PressForm action={pressAddressAction} csrf={await csrfToken()} fields={fields}>
      <SubmitButton variant="button-quiet" pending={what === "remove" ? t("Removing it …") : t("Choosing it …")}>
        {children}
      </SubmitButton>
    </PressForm>
  );
}
