// Offers passkeys in the e-mail field of the page, and sends the form that it stands in with the one that was picked.
"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { offerInField } from "./ask-browser.ts";

type OfferInFieldProps = {
  optionsFrom: string;
  /** Whether a signature has been sent from this page. One that was refused is not offered again by itself. */
  hasSent: RefObject<boolean>;
};

export function OfferInField({ optionsFrom, hasSent }: OfferInFieldProps) {
  const { pending } = useFormStatus();
  const signature = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A press on the button asks by itself; should it be cancelled, the field offers again.
    if (pending || hasSent.current) return undefined;
    return offerInField(optionsFrom, (sent) => {
      const input = signature.current;
      if (!input?.form) return;
      input.value = sent;
      input.form.requestSubmit();
      // It is good once: the next press asks anew.
      input.value = "";
    });
  }, [optionsFrom, hasSent, pending]);
  return <input ref={signature} type="hidden" name="passkey" defaultValue="" />;
}
