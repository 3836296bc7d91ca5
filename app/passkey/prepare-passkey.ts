// What the browser does before a form with a passkey is sent.
"use client";

import type { Prepare } from "#components/form/use-post";
import { type Asked, askToMake, askToSign } from "./ask-browser.ts";

/** Has a passkey sign, into the field `passkey`; one that has signed already is not asked again. */
export const signature = (optionsFrom: string): Prepare => prepareWith(() => askToSign(optionsFrom));

/** Has a new passkey made, into the same field. */
export const newPasskey = (optionsFrom: string): Prepare => prepareWith((csrf) => askToMake(optionsFrom, csrf));

const prepareWith =
  (ask: (csrf: string) => Promise<Asked>): Prepare =>
  async (formData) => {
    if (formData.get("passkey")) return "ready";
    const asked = await ask(String(formData.get("csrf") ?? ""));
    switch (asked.outcome) {
      case "signed":
        formData.set("passkey", asked.sent);
        return "ready";
      case "led-away":
        return "ready";
      case "replaced":
        return "given-up";
      case "refused":
        return { refusal: asked.sentence };
    }
  };
