/**
 * Attack: another site has the victim's browser send what the shop takes for the victim's own wish (WSTG-SESS-05).
 * Shown with what the attacker's own browser sends for the same, from a form on another site, from a sibling origin, and by GET.
 */
import type { BrowserContext, Page } from "@playwright/test";
import type { Optional, Person } from "../adapter.ts";
import { submitFromAnotherSite } from "../harness/attack-page.ts";
import { byLink, fromSibling } from "../harness/forged.ts";
import type { Recorded } from "../harness/recorded.ts";
import type { Shop } from "../harness/shop.ts";
import { expect, test } from "../harness/test.ts";

type Act = {
  readonly what: string;
  readonly finding: string;
  readonly needs?: Optional;
  /** Does it as its owner would; `account` is whose session it is. */
  readonly act: (shop: Shop, page: Page, account: Person) => Promise<void>;
  /** Whether it has happened to the victim, who was signed in with one thing in the cart, if there is one. */
  readonly happened: (shop: Shop, page: Page, victim: Person) => Promise<boolean>;
};

const acts: readonly Act[] = [
  {
    what: "signs nobody out",
    finding: "signs the victim out",
    act: (shop, page) => shop.signOut(page),
    happened: async (shop, page, victim) => !(await shop.isSignedIn(page, victim)),
  },
  {
    what: "puts nothing into a cart",
    finding: "puts something into the victim's cart",
    needs: "cart",
    act: (shop, page) => shop.by("cart.add", () => shop.wayTo("cart").add(page)),
    happened: async (shop, page) => (await shop.by("cart.count", () => shop.wayTo("cart").count(page))) !== 0,
  },
  {
    what: "changes no password",
    finding: "changes the victim's password",
    needs: "changePassword",
    act: (shop, page, { password }) =>
      shop.by("changePassword", () => shop.wayTo("changePassword")(page, password, "chosen-by-the-attacker-1")),
    async happened(shop, page, victim) {
      const other = await page.context().browser()?.newContext();
      const fresh = await other?.newPage();
      if (!other || !fresh) throw new Error("There is no browser.");
      await shop.trySignIn(fresh, victim.email, victim.password);
      const isUnchanged = await shop.isSignedIn(fresh, victim);
      await other.close();
      return !isUnchanged;
    },
  },
];

/** How what was recorded reaches the shop with the victim's cookies. */
const ways: {
  from: string;
  tags: string;
  send: (shop: Shop, recorded: Recorded, page: Page, context: BrowserContext) => Promise<unknown>;
}[] = [
  {
    from: "a form on another site",
    tags: "@CSR-01 @CSR-08 @ASVS-3.5.1",
    send: (_, recorded, page) => submitFromAnotherSite(page, recorded),
  },
  {
    from: "a form on a sibling origin",
    tags: "@CSR-04 @ASVS-3.5.1",
    send: async (shop, recorded, _, context) =>
      shop.ask(recorded.url, fromSibling(recorded, await shop.cookieHeader(context))),
  },
  {
    from: "a link, by GET",
    tags: "@CSR-03 @ASVS-3.5.3",
    send: async (shop, recorded, _, context) => {
      const { path, message } = await byLink(recorded, await shop.cookieHeader(context));
      return shop.ask(path, message);
    },
  },
];

for (const { from, tags, send } of ways) {
  for (const { what, finding, needs, act, happened } of acts) {
    test(`${from} ${what} ${tags} @WSTG-SESS-05`, async ({ shop, person, newPerson, page, context, recordOwn }) => {
      if (needs) shop.wayTo(needs);
      const attackers = await newPerson();
      const recorded = await recordOwn((own) => act(shop, own, attackers), attackers);
      await shop.signIn(page, person);
      for (const write of recorded) await send(shop, write, page, context);
      const hasHappened = await happened(shop, page, person);
      expect(hasHappened, `Sent by ${from}, what the attacker's own browser sends ${finding}.`).toBe(false);
    });
  }
}

test("a form on another site signs nobody in as the attacker @CSR-07 @ASVS-3.5.1 @WSTG-SESS-05", async ({
  shop,
  newPerson,
  page,
  recordOwn,
}) => {
  const attackers = await newPerson();
  const recorded = await recordOwn((own) => shop.trySignIn(own, attackers.email, attackers.password));
  for (const write of recorded) await submitFromAnotherSite(page, write);
  const isIn = await shop.isSignedIn(page, attackers);
  const sentence =
    "A form on another site signs a visitor in to the attacker's account: what they do and type is the attacker's.";
  expect(isIn, sentence).toBe(false);
});
