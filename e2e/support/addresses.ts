/** Addresses of the shop, one for each that it declares: what holds for every answer is asked of them all. */
import { accessRules, type Rule } from "../../lib/request/access.ts";

export type Address = { readonly path: string; readonly rule: Rule };

/** Every declared address, with something in the place of its pattern. */
export const everyAddress: readonly Address[] = accessRules.map((rule) => ({
  rule,
  path: rule.path
    .replace("[slug]", "harvest-vase")
    .replace("[topic]", "privacy")
    .replace("[number]", "CW-ABCDEFGH")
    .replace(/\[\w+\]/, "A".repeat(43)),
}));
