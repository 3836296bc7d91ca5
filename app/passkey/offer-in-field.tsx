// Offers passkeys in the e-mail field of the page, and sends the form that it stands in with the one that was picked.
"use client";

import { useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { offerInField } from "./ask-browser.ts";

export function OfferInField({ optionsFrom }: { optionsFrom: string }) {
  const { pending } = useFormStatus();
  const signature = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A press on the button asks by itself; should it fail, the field offers again.
    if (pending) return undefined;
    return offerInField(optionsFrom, (sent) => {
      const input = signature.current;
      if (!input?.form) return;
      input.value = sent;
      input.form.requestSubmit();
    });
  }, [optionsFrom, pending]);
  return <input ref={signature} type="hidden" name="passkey" defaultValue="" />;
}
