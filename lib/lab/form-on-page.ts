/** What the form with a field of that name says by itself, as it stands on one of the shop's pages; nothing where there is none. */
export function formOnPage(page: string, field: string): Readonly<Record<string, string>> | undefined {
  const forms = [...page.matchAll(/<form\b.*?<\/form>/gs)].map(([form]) => fieldsOf(form));
  return forms.find((fields) => field in fields);
}

const fieldsOf = (form: string) =>
  Object.fromEntries(
    [...form.matchAll(/<input\b[^>]*>/g)].map(([input]) => [attribute(input, "name"), attribute(input, "value")]),
  );

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replaceAll(
    /&(quot|#x27|lt|gt|amp);/g,
    (_, entity: keyof typeof entities) => entities[entity],
  );

const entities = { quot: '"', "#x27": "'", lt: "<", gt: ">", amp: "&" } as const;
