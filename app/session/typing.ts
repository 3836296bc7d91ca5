// Has the server keep what is being typed into a form, so that it is there again after a reload or the session's end.
"use client";

import { isFieldCheck } from "#components/form/is-field-check";
import { isSecretField } from "#lib/secret-field";
import { seconds } from "#lib/time";
import { keep } from "./ask-server.ts";

/** Nobody reloads a page sooner than that after a key. */
const pause = seconds(0.5);

/** Begins to listen, on whatever page is shown; what it gives ends it. */
export function keepTyping(): () => void {
  let pending = 0;
  const forms = new Map<string, HTMLFormElement>();
  const onInput = ({ target }: Event) => {
    const { form } = target as HTMLInputElement;
    if (!isKept(form)) return;
    // By the time that it is sent, the page may be another.
    const address = location.href;
    forms.set(address, form);
    window.clearTimeout(pending);
    pending = window.setTimeout(() => void keep(contentOf(form), address), pause);
  };
  // Whoever comes back is shown the page as it was made first, before they had typed: it is asked for anew.
  const onPop = () => {
    if (forms.get(location.href)?.isConnected === false) location.reload();
  };
  // What has been sent is kept by whoever it was sent to.
  const onSubmit = (event: SubmitEvent) => {
    if (isKept(event.target) && !isFieldCheck(event)) window.clearTimeout(pending);
  };
  document.addEventListener("input", onInput);
  document.addEventListener("submit", onSubmit);
  window.addEventListener("popstate", onPop);
  return () => {
    window.clearTimeout(pending);
    document.removeEventListener("input", onInput);
    document.removeEventListener("submit", onSubmit);
    window.removeEventListener("popstate", onPop);
  };
}

/** What is typed or sent elsewhere, in the search above all, takes nothing from what waits to be kept. */
const isKept = (form: EventTarget | null): form is HTMLFormElement =>
  form instanceof HTMLFormElement && form.dataset["kept"] !== undefined;

function contentOf(form: HTMLFormElement): FormData {
  const content = new FormData(form);
  // The server throws these away too; better still that they never leave.
  for (const name of [...content.keys()]) if (isSecret(form, name)) content.delete(name);
  return content;
}

const isSecret = (form: HTMLFormElement, name: string): boolean => {
  const field = form.elements.namedItem(name);
  return isSecretField(name) || (field instanceof HTMLInputElement && field.type === "password");
};
