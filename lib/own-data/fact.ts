/** Plain facts, as JSON knows them: instants are ISO 8601 in UTC, amounts are in the smallest unit of their currency. */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };
