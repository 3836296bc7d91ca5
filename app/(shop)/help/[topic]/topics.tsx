// What people ask before and after buying. Short, and true of this shop as it is.
import Link from "next/link";
import type { ReactNode } from "react";
import { coolingOff } from "#lib/account-deletion";
import { freeDeliveryFromMinor, zones } from "#lib/delivery";
import { knownFor } from "#lib/known-device";
import { formatRound } from "#lib/money";
import { resetLinkLife } from "#lib/password-reset";
import { provider } from "#lib/payment";
import { kept } from "#lib/recently-viewed";
import { returnPeriod } from "#lib/returns";
import { elevation, limits } from "#lib/session";
import { inWords } from "#lib/time";
import { DeliveryPrices } from "./delivery-prices.tsx";
import { SearchKeySwitch } from "./search-key-switch.tsx";

type Topic = { title: string; content: ReactNode };

const isTestBank = () => provider().name === "test-bank";

const Demonstration = () =>
  isTestBank() ? (
    <p>
      <strong>This is a demonstration shop.</strong> Orders are kept and confirmed by letter, but no money moves and
      nothing is sent.
    </p>
  ) : null;

const WhereCardsGo = () => (isTestBank() ? "the bank" : "Stripe, in fields of its own,");

export const topics: Readonly<Record<string, Topic>> = {
  delivery: {
    title: "Delivery",
    content: (
      <>
        <Demonstration />
        <p>
          We deliver to every country of the European Union and to the United States. What delivery costs depends on
          where it goes and on what it weighs. Within the European Union, standard delivery is free from{" "}
          {formatRound(freeDeliveryFromMinor)}.
        </p>
        {zones.map((zone) => (
          <DeliveryPrices key={zone.name} {...zone} />
        ))}
        <h2>Tax</h2>
        <p>
          Every price is in euros, and the same wherever it goes. Within the European Union it contains the value added
          tax of the country of delivery. To the United States it is sold without that tax, and the sales tax of the
          state, as far as it has one, is added at checkout, delivery included. Import duties are no part of what we
          charge: should there be any, the carrier asks you for them.
        </p>
        <p>
          We do not deliver to the United Kingdom, Switzerland or Norway yet: each wants its own tax paid before a
          parcel crosses the border, and we would rather not leave that to you at the door.
        </p>
        <p>
          The cart shows the days on which it would arrive. An order that cannot be filled says which piece is missing
          before anything is paid.
        </p>
      </>
    ),
  },
  returns: {
    title: "Returns",
    content: (
      <>
        <Demonstration />
        <p>
          You may send anything back within {inWords(returnPeriod)} from the day on which it arrived, used with care or
          not at all, without saying why, and get back what you paid for it: with the last piece of an order, the
          delivery too.
        </p>
        <p>
          Say so at{" "}
          <Link prefetch={false} href="/withdraw">
            Withdraw from contract
          </Link>
          ; no account is needed for it, and the receipt comes by mail at once. As long as an order has not left the
          workshop, you can cancel it on its page instead.
        </p>
      </>
    ),
  },
  contact: {
    title: "Contact",
    content: (
      <>
        <Demonstration />
        <p>
          There is no workshop behind this page. If you run this shop as your own, your address, telephone number and
          registration go here: the law of most countries asks for them.
        </p>
      </>
    ),
  },
  privacy: {
    title: "Privacy",
    content: (
      <>
        <p>
          <strong>Looking around leaves no trace.</strong> No cookie is set, nothing is measured, nothing is loaded from
          other sites.
        </p>
        <h2>Cookies</h2>
        <p>None of them follows you anywhere. All but the last go when you close the browser, or within minutes.</p>
        <ul>
          <li>
            <code>__Host-Http-guest</code> is set when you put something into the cart or on the wish list. It is how
            the shop knows which are yours, and is good for {inWords(limits.guest.idleTimeout)} without a visit.
          </li>
          <li>
            <code>__Host-Http-session</code> is set when you sign in. You are signed out after{" "}
            {inWords(limits.customer.idleTimeout)} without activity, and after{" "}
            {inWords(limits.customer.absoluteTimeout)} in any case.
          </li>
          <li>
            <code>__Host-Http-elevation</code> is set when you confirm that it is you, and is good for{" "}
            {inWords(elevation.toSubmit)}.
          </li>
          <li>
            <code>__Host-Http-sign-in</code> is set between your password and the code that your account asks for, and
            opens nothing.
          </li>
          <li>
            <code>__Host-Http-federation</code>, those whose names begin with it, and <code>__Host-Http-arrival</code>{" "}
            are set while you sign in with another site, and gone when you are back.
          </li>
          <li>
            <code>__Host-bound</code> is set when your browser ties your sign-in to your device, and is renewed by it
            every few minutes.
          </li>
          <li>
            <code>__Host-Http-reset</code> is set when you follow the link for a forgotten password, and goes when you
            have chosen another, or after {inWords(resetLinkLife)}.
          </li>
          <li>
            <code>__Host-Http-device</code> is set when you sign in, too, and stays for {inWords(knownFor)} after that.
            It opens nothing. By it the shop knows that you have signed in here before: you need not wait while somebody
            else guesses at your password, and you are not written to as if you were somebody new. Clear it whenever you
            like.
          </li>
        </ul>
        <h2>What is kept</h2>
        <p>
          Your orders with the address they went to, which the carrier of the parcel is told too; for an account, your
          name, your e-mail address, the addresses that you keep in it, and your password as a hash that cannot be
          turned back. Card numbers go to <WhereCardsGo /> and are never kept here.
        </p>
        <p>
          Once you have a cart or have signed in, the shop remembers the last {kept} pieces that you looked at, to show
          them again. They are forgotten when you sign out or are signed out. Your cart and your wish list are kept with
          your account, or, without one, as long as that first cookie is good. A gift note stands in the order that it
          went with.
        </p>
        <p>The address at which you want to hear that something is back: until we have written, or for a year.</p>
        <p>
          What you write of a piece that you bought, with the name that you put under it: everybody can read it once we
          have. You can change or withdraw it whenever you like.
        </p>
        <p>
          You can take all of that along, or delete the account: it goes {inWords(coolingOff)} after you have asked for
          it, unless you change your mind. What was ordered then stays in our books, without your name: tax law has a
          shop keep records of its sales for years.
        </p>
        <p>
          For security the shop writes down sign-ins and sign-outs with a part of the network address, too coarse to
          tell one household from the next.
        </p>
      </>
    ),
  },
  accessibility: {
    title: "Accessibility",
    content: (
      <>
        <p>
          The shop is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. All of it can be used with
          the keyboard, with a screen reader, at four times the size, in dark colours, with reduced motion, and without
          JavaScript.
        </p>
        <SearchKeySwitch />
        <p>
          Every page is checked by a program with each change. Programs find about a third of what is wrong: if
          something stands in your way,{" "}
          <Link prefetch={false} href="/help/contact">
            tell us
          </Link>
          .
        </p>
      </>
    ),
  },
};
