import type { ReactNode } from "react";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { csrfToken } from "#lib/request";
import { endSessionsAction } from "./actions.ts";

type EndPressProps = { what: "one" | "others"; handle?: string; children: ReactNode };

/** The button that ends one session, or all others. */
export async function EndPress({ what, handle = "", children }: EndPressProps) {
  return (
    <PressForm action={endSessionsAction} csrf={await csrfToken()} fields={{ what, handle }}>
      <SubmitButton variant="button-quiet" pending={t("Ending …")}>
        {children}
      </SubmitButton>
    </PressForm>
  );
}
