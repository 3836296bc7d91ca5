// Actions that need the browser's answer first: it goes to the server with the rest of the form.
"use client";

import type { AnsweringAction } from "#components/form/form";
import { type Asked, askToMake, askToSign } from "./ask-browser.ts";

/** The action, with the signature of a passkey in the field `passkey`; one that is there already is not asked for again. */
export const withSignature = (optionsFrom: string, action: AnsweringAction): AnsweringAction =>
  withAnswer(() => askToSign(optionsFrom), action);

/** The action, with a new passkey in the field `passkey`. */
export const withNewPasskey = (optionsFrom: string, action: AnsweringAction): AnsweringAction =>
  withAnswer((csrf) => askToMake(optionsFrom, csrf), action);

const withAnswer =
  (ask: (csrf: string) => Promise<Asked>, action: AnsweringAction): AnsweringAction =>
  async (previous, formData) => {
    if (formData.get("passkey")) return action(previous, formData);
    const asked = await ask(String(formData.get("csrf") ?? ""));
    if (asked.outcome === "replaced") return undefined;
    if (asked.outcome === "led-away") return action(previous, formData);
    if (asked.outcome === "refused")
      return { status: "error", initialValue: typed(formData), error: { "": [asked.sentence] } };
    formData.set("passkey", asked.sent);
    return action(previous, formData);
  };

/** Without it, the form would be taken for a new one. */
const typed = (formData: FormData) =>
  Object.fromEntries([...formData].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
