// What people ask before and after buying. Short, and true of this shop as it is.
import type { ReactNode } from "react";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { coolingOff } from "#lib/account-deletion";
import { freeDeliveryFromMinor, zones } from "#lib/delivery";
import { heldFor } from "#lib/held-form";
import { knownFor } from "#lib/known-device";
import { t } from "#lib/language";
import { formatRound } from "#lib/money";
import { resetLinkLife } from "#lib/password-reset";
import { provider } from "#lib/payment";
import { kept } from "#lib/recently-viewed";
import { elevation, limits } from "#lib/session";
import { inWords } from "#lib/time";
import { Contact } from "./contact.tsx";
import { DeliveryPrices } from "./delivery-prices.tsx";
import { Returns } from "./returns.tsx";
import { SearchKeySwitch } from "./search-key-switch.tsx";

type Topic = { title: () => string; content: () => ReactNode };

const isTestBank = () => provider().name === "test-bank";

const Demonstration = () =>
  isTestBank() ? (
    <p>
      <Rich
        message="<strong>This is a demonstration shop.</strong> Orders are kept and confirmed by letter, but no money moves and nothing is sent."
        strong={(words) => <strong>{words}</strong>}
      />
    </p>
  ) : null;

export const topics: Readonly<Record<string, Topic>> = {
  delivery: {
    title: () => t("Delivery"),
    content: () => (
      <>
        <Demonstration />
        <p>
          {t(
            "We deliver to every country of the European Union and to the United States. What delivery costs depends on where it goes and on what it weighs. Within the European Union, standard delivery is free from {freeDeliveryFrom}.",
            { freeDeliveryFrom: formatRound(freeDeliveryFromMinor) },
          )}
        </p>
        {zones.map((zone) => (
          <DeliveryPrices key={zone.name} {...zone} />
        ))}
        <h2>{t("Tax")}</h2>
        <p>
          {t(
            "Every price is in euros, and the same wherever it goes. Within the European Union it contains the value added tax of the country of delivery. To the United States it is sold without that tax, and the sales tax of the state, as far as it has one, is added at checkout, delivery included. Import duties are no part of what we charge: should there be any, the carrier asks you for them.",
          )}
        </p>
        <p>
          {t(
            "We do not deliver to the United Kingdom, Switzerland or Norway yet: each wants its own tax paid before a parcel crosses the border, and we would rather not leave that to you at the door.",
          )}
        </p>
        <p>
          {t(
            "The cart shows the days on which it would arrive. An order that cannot be filled says which piece is missing before anything is paid.",
          )}
        </p>
      </>
    ),
  },
  returns: {
    title: () => t("Returns"),
    content: () => (
      <>
        <Demonstration />
        <Returns />
      </>
    ),
  },
  contact: {
    title: () => t("Contact"),
    content: () => (
      <>
        <Demonstration />
        <Contact />
      </>
    ),
  },
  privacy: {
    title: () => t("Privacy"),
    content: () => (
      <>
        <p>
          <Rich
            message="<strong>Looking around leaves no trace.</strong> No cookie is set, nothing is measured, nothing is loaded from other sites."
            strong={(words) => <strong>{words}</strong>}
          />
        </p>
        <h2>{t("Cookies")}</h2>
        <p>
          {t("None of them follows you anywhere. All but the last go when you close the browser, or within minutes.")}
        </p>
        <ul>
          <li>
            <Rich
              message="<code>__Host-Http-guest</code> is set when you put something into the cart or on the wish list. It is how the shop knows which are yours, and is good for {time} without a visit."
              code={(words) => <code>{words}</code>}
              time={inWords(limits.guest.idleTimeout)}
            />
          </li>
          <li>
            <Rich
              message="<code>__Host-Http-session</code> is set when you sign in. You are signed out after {idleTimeout} without activity, and after {absoluteTimeout} in any case."
              code={(words) => <code>{words}</code>}
              idleTimeout={inWords(limits.customer.idleTimeout)}
              absoluteTimeout={inWords(limits.customer.absoluteTimeout)}
            />
          </li>
          <li>
            <Rich
              message="<code>__Host-Http-elevation</code> is set when you confirm that it is you, and is good for {time}."
              code={(words) => <code>{words}</code>}
              time={inWords(elevation.toSubmit)}
            />
          </li>
          <li>
            <Rich
              message="<code>__Host-Http-typed</code> is set when you type something while your sign-in looks odd: once you have confirmed that it is you, it comes back in this browser alone."
              code={(words) => <code>{words}</code>}
            />
          </li>
          <li>
            <Rich
              message="<code>__Host-Http-sign-in</code> is set between your password and the code that your account asks for, and opens nothing."
              code={(words) => <code>{words}</code>}
            />
          </li>
          <li>
            <Rich
              message="<code>__Host-Http-federation</code>, those whose names begin with it, and <code2>__Host-Http-arrival</code2> are set while you sign in with another site, and gone when you are back."
              code={(words) => <code>{words}</code>}
              code2={(words) => <code>{words}</code>}
            />
          </li>
          <li>
            <Rich
              message="<code>__Host-bound</code> is set when your browser ties your sign-in to your device, and is renewed by it every few minutes."
              code={(words) => <code>{words}</code>}
            />
          </li>
          <li>
            <Rich
              message="<code>__Host-Http-reset</code> is set when you follow the link for a forgotten password, and goes when you have chosen another, or after {time}."
              code={(words) => <code>{words}</code>}
              time={inWords(resetLinkLife)}
            />
          </li>
          <li>
            <Rich
              message="<code>__Host-Http-device</code> is set when you sign in, too, and stays for {time} after that. It opens nothing. By it the shop knows that you have signed in here before: you need not wait while somebody else guesses at your password, and you are not written to as if you were somebody new. Clear it whenever you like."
              code={(words) => <code>{words}</code>}
              time={inWords(knownFor)}
            />
          </li>
        </ul>
        <h2>{t("What is kept")}</h2>
        <p>
          {isTestBank()
            ? t(
                "Your orders with the address they went to, which the carrier of the parcel is told too; for an account, your name, your e-mail address, the addresses that you keep in it, and your password as a hash that cannot be turned back. Card numbers go to the bank and are never kept here.",
              )
            : t(
                "Your orders with the address they went to, which the carrier of the parcel is told too; for an account, your name, your e-mail address, the addresses that you keep in it, and your password as a hash that cannot be turned back. Card numbers go to Stripe, in fields of its own, and are never kept here.",
              )}
        </p>
        <p>
          {t(
            "Once you have a cart or have signed in, the shop remembers the last {kept} pieces that you looked at, to show them again. They are forgotten when you sign out or are signed out. Your cart and your wish list are kept with your account, or, without one, as long as that first cookie is good. A gift note stands in the order that it went with.",
            { kept },
          )}
        </p>
        <p>
          {t(
            "What you have typed into a form and not sent yet: for {time} at most, so that neither a reload nor a timeout loses it. Passwords and card numbers are never kept so.",
            { time: inWords(heldFor) },
          )}
        </p>
        <p>
          {t("The address at which you want to hear that something is back: until we have written, or for a year.")}
        </p>
        <p>
          {t(
            "What you write of a piece that you bought, with the name that you put under it: everybody can read it once we have. You can change or withdraw it whenever you like.",
          )}
        </p>
        <p>
          {t(
            "You can take all of that along, or delete the account: it goes {time} after you have asked for it, unless you change your mind. What was ordered then stays in our books, without your name: tax law has a shop keep records of its sales for years. Invoices and credit notes it has us keep as they were issued, with the name and the address on them.",
            { time: inWords(coolingOff) },
          )}
        </p>
        <p>
          {t(
            "For security the shop writes down sign-ins and sign-outs with a part of the network address, too coarse to tell one household from the next.",
          )}
        </p>
      </>
    ),
  },
  accessibility: {
    title: () => t("Accessibility"),
    content: () => (
      <>
        <p>
          {t(
            "The shop is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. All of it can be used with the keyboard, with a screen reader, at four times the size, in dark colours, with reduced motion, and without JavaScript.",
          )}
        </p>
        <SearchKeySwitch />
        <p>
          <Rich
            message="Every page is checked by a program with each change. Programs find about a third of what is wrong: if something stands in your way, <link>tell us</link>."
            link={(words) => (
              <Link prefetch={false} href="/help/contact">
                {words}
              </Link>
            )}
          />
        </p>
      </>
    ),
  },
};
