/**
 * Attack: another site has the victim's browser send what the shop takes for the victim's own wish (WSTG-SESS-05).
 * Shown with what the attacker's own browser sends for the same, where it is first seen to take effect: the victim's is led
 * to it by a form on another site, by a form on a sibling origin, and by a link.
 */
import type { Page } from "@playwright/test";
import type { Optional, Person } from "../adapter.ts";
import { followLinkFrom, otherSite, siblingOrigin, submitFrom } from "../harness/attack-page.ts";
import { control } from "../harness/control.ts";
import type { Recorded } from "../harness/recorded.ts";
import type { Shop } from "../harness/shop.ts";
import { expect, test } from "../harness/test.ts";

type Act = {
  readonly what: string;
  readonly needs?: Optional;
  /** Does it as its owner would; `account` is whose session it is. */
  readonly act: (shop: Shop, page: Page, account: Person) => Promise<void>;
  /** What is seen of it afterwards in the browser of somebody who was signed in, with nothing in the cart; empty if nothing. */
  readonly effect: (shop: Shop, page: Page, account: Person) => Promise<string>;
};

const chosen = "chosen-by-the-attacker-1";

const acts: readonly Act[] = [
  {
    what: "signs nobody out",
    act: (shop, page) => shop.signOut(page),
    effect: async (shop, page, account) => ((await shop.isSignedIn(page, account)) ? "" : "it is signed out"),
  },
  {
    what: "puts nothing into a cart",
    needs: "cart",
    act: (shop, page) => shop.by("cart.add", () => shop.wayTo("cart").add(page)),
    async effect(shop, page, account) {
      const count = await shop.by("cart.count", () => shop.wayTo("cart").count(page));
      if (count === 0) return "";
      const isIn = await shop.isSignedIn(page, account);
      return `its cart, empty before, counts ${count}${isIn ? "" : ", and it is signed out"}`;
    },
  },
  {
    what: "changes no password",
    needs: "changePassword",
    act: (shop, page, { password }) =>
      shop.by("changePassword", () => shop.wayTo("changePassword")(page, password, chosen)),
    async effect(shop, page, account) {
      const opens = async (password: string) => {
        const other = await page.context().browser()?.newContext();
        if (!other) throw new Error("There is no browser.");
        const fresh = await other.newPage();
        await shop.trySignIn(fresh, account.email, password);
        const isIn = await shop.isSignedIn(fresh, account);
        await other.close();
        return isIn;
      };
      if (await opens(chosen)) return "the password that the attacker chose opens the account";
      control(await opens(account.password), "neither the password so far nor the chosen one signs in.");
      return "";
    },
  },
];

/** How what was recorded reaches the shop from the victim's browser. */
const ways: {
  from: string;
  tags: string;
  requirement: string;
  send: (page: Page, recorded: Recorded) => Promise<void>;
}[] = [
  {
    from: "a form on another site",
    tags: "@CSR-01 @CSR-08",
    requirement: "@ASVS-3.5.1",
    send: (page, recorded) => submitFrom(otherSite(recorded), page, recorded),
  },
  {
    from: "a form on a sibling origin",
    tags: "@CSR-04",
    requirement: "@ASVS-3.5.1",
    send: (page, recorded) => submitFrom(siblingOrigin(recorded), page, recorded),
  },
  {
    from: "a link on another site",
    tags: "@CSR-03",
    requirement: "@ASVS-3.5.3",
    send: (page, recorded) => followLinkFrom(otherSite(recorded), page, recorded),
  },
];

for (const { from, tags, requirement, send } of ways) {
  for (const { what, needs, act, effect } of acts) {
    test(`${from} ${what} ${tags} ${requirement} @WSTG-SESS-05`, async ({
      shop,
      person,
      newPerson,
      page,
      recordOwn,
    }) => {
      if (needs) shop.wayTo(needs);
      const attackers = await newPerson();
      const recorded = await recordOwn((own) => act(shop, own, attackers), {
        account: attackers,
        effect: (own) => effect(shop, own, attackers),
      });
      await shop.signIn(page, person);
      const before = await effect(shop, page, person);
      control(before === "", `before the victim's browser is led to anything, ${before}.`);
      for (const write of recorded) await send(page, write);
      const after = await effect(shop, page, person);
      const sentence = `The victim's browser was led by ${from} to send what the attacker's own sends: ${after}.`;
      expect(after, sentence).toBe("");
    });
  }
}

for (const { from, requirement, send } of ways) {
  test(`${from} signs nobody in as the attacker @CSR-07 ${requirement} @WSTG-SESS-05`, async ({
    shop,
    newPerson,
    page,
    recordOwn,
  }) => {
    const attackers = await newPerson();
    const recorded = await recordOwn((own) => shop.trySignIn(own, attackers.email, attackers.password), {
      effect: async (own) => ((await shop.isSignedIn(own, attackers)) ? "signed in" : ""),
    });
    for (const write of recorded) await send(page, write);
    const isIn = await shop.isSignedIn(page, attackers);
    const sentence = `Led by ${from}, a visitor is signed in to the attacker's account: what they do and type is the attacker's.`;
    expect(isIn, sentence).toBe(false);
  });
}
