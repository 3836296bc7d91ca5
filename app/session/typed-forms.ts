// The forms of a page that hold something its server does not know yet.
"use client";

/** What was typed into them and not sent, form by form; never a password or a card. */
export function typedForms(): FormData[] {
  const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-kept]")];
  return forms.filter((form) => [...form.elements].some(isTyped)).map(contentOf);
}

/** Whether a field says something else than its page did; never so of a password or a card. */
export function isTyped(field: Element): boolean {
  if (isSecret(field)) return false;
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
  const isChoice = field.type === "checkbox" || field.type === "radio";
  return isChoice ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

function contentOf(form: HTMLFormElement): FormData {
  const content = new FormData(form);
  for (const field of form.elements) if (isSecret(field)) content.delete(field.name);
  return content;
}

/** The server throws these away too; better still that they never leave. */
const isSecret = (field: Element): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === "password" || /password|^cc-|^one-time-code$/.test(field.name));
