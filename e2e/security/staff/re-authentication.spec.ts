/**
 * Attack: a back office that was left open is used for what only its owner should do.
 * Shown by opening every page that is declared to ask, in a session that has just begun.
 */
import { accessRules } from "../../../lib/request/access.ts";
import { arriveAsStaff } from "../../support/arrival.ts";
import { confirmAsStaff, newStaff } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

const endingAll = "/staff/end-sessions?what=everybody";
const sensitive = accessRules
  .filter((rule) => rule.for === "staff" && rule.elevation === "page")
  // Without a word about whom, that page leads away.
  .map(({ path }) => (path === "/staff/end-sessions" ? endingAll : path.replace("[id]", "x")));

test("every page of the back office that is declared to ask who one is does, of a session that has just begun @REA-01 @ASVS-7.5.1", async ({
  page,
}) => {
  const person = await newStaff();
  await arriveAsStaff(page, person);
  const ofOrders = ["dispatch", "parcel", "delivery", "return", "refund"].map((name) => `/staff/orders/${name}`);
  const ofSecurity = ["authenticator", "recovery-codes", "passkeys", "passkeys/x"].map((it) => `/staff/security/${it}`);
  const others = [endingAll, "/staff/stock/piece", "/staff/promotions/new", "/staff/promotions/end"];
  expect(sensitive.toSorted()).toEqual([...others, ...ofOrders, ...ofSecurity].toSorted());
  for (const path of sensitive) {
    await page.goto(path);
    await expect(page).toHaveURL(`/staff/re-authenticate?${new URLSearchParams({ returnTo: path })}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm it is you");
  }
  await page.goto(endingAll);
  await confirmAsStaff(page, person);
  await expect(page).toHaveURL(endingAll);
});
