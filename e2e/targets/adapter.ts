/**
 * What the portable cases have to know of a shop to attack it. An adapter says it in some fifty lines: template.ts is one to
 * copy, docs/how-to/test-another-shop.md leads through it. It does things as a person does, in a page, and judges nothing:
 * whether it worked is seen by the cases.
 */
import type { Page } from "@playwright/test";

/**
 * Somebody with an account. Address and password hold only small letters, digits, `-`, `.` and `@`: no form spells them
 * otherwise.
 */
export type Person = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

/** A shop that runs. */
export type RunningShop = {
  /** Scheme, host and port, without a path. `https:`, unless the shop is never served otherwise. */
  readonly origin: string;
  /** The path of a PEM file whose authority the shop's certificate comes from. Left out: one that every browser trusts. */
  readonly authority?: string;
  /**
   * Where the same shop is asked without TLS, if anywhere: `http:`, host and port, as browsers are sent there by old links and
   * by whoever leaves out the scheme. Left out: nowhere, as far as you know.
   */
  readonly plainOrigin?: string;
  /** Environment variables that the adapter itself wants to read in the processes of the tests. Left out: none. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Ends the shop, and comes back when it has ended. */
  stop(): Promise<void>;
};

/** What a shop may lack. For each of these that is left out, `lacks` says why. */
export type Optional = "cart" | "changePassword" | "recover" | "register" | "returnParameter";

export type Adapter = {
  /** What the findings call the shop, and the folder in test-results/targets/ that they go to. */
  readonly name: string;

  /**
   * Starts the shop on this machine, keeping whatever it needs in `folder`, which is empty. Left out: the shop runs
   * already, and `--origin` says where (`--plain-origin`: where it is asked without TLS).
   */
  readonly start?: (folder: string) => Promise<RunningShop>;

  /** The name of the cookie that somebody is signed in by. Of several, the one without which nobody is. */
  readonly sessionCookie: string;

  /** The name of the cookie that a guest's cart hangs on. Left out: it is the same as `sessionCookie`. */
  readonly guestCookie?: string;

  /**
   * A path that only who is signed in sees, whose answer has their e-mail address in it. Not a page that scripts fill in
   * later: name the address that these scripts ask, such as `/api/me`.
   */
  readonly personalPage: string;

  /** The path of the page with the form for address and password. */
  readonly signInPage: string;

  /**
   * Makes an account that can sign in with its password at once. In a page, or by writing to where the shop keeps its
   * accounts. Whether the browser of `page` is signed in afterwards does not matter.
   */
  readonly signUp: (page: Page, person: Person) => Promise<void>;

  /** On the sign-in page: fills in the form, sends it, and waits until the answer is there, be it a yes or a no. */
  readonly submitSignIn: (page: Page, email: string, password: string) => Promise<void>;

  /** From wherever the page is: signs out as a person would, and waits until the answer is there. */
  readonly signOut: (page: Page) => Promise<void>;

  /** The cart, for guests as for customers. */
  readonly cart?: {
    /** Puts one more of the same thing into the cart, and waits until it is there. */
    add(page: Page): Promise<void>;
    /** Opens the cart: how many things are in it, counting pieces. */
    count(page: Page): Promise<number>;
  };

  /**
   * Signed in: gives `current` as the password so far and chooses `next`, and waits until the answer is there, be it a yes
   * or a no. If the shop asks who one is first, that is part of it.
   */
  readonly changePassword?: (page: Page, current: string, next: string) => Promise<void>;

  /** Asks for a way back to an account whose password is forgotten, and waits until the answer is there. */
  readonly recover?: (page: Page, email: string) => Promise<void>;

  /** Asks for a new account for that address, and waits until the answer is there. */
  readonly register?: (page: Page, email: string) => Promise<void>;

  /** The query parameter of the sign-in page that says where to go afterwards, such as `returnTo`. */
  readonly returnParameter?: string;

  /**
   * Set when everything above also works without JavaScript: forged forms are then copied from the plain ones, in a browser
   * that runs no script. Where it does not, leave it out.
   */
  readonly scriptless?: true;

  /**
   * Has the shop forget what was tried in vain from this machine, so that one case's guesses are not held against the
   * next. Called before each case. Left out: nothing is forgotten.
   */
  readonly forgetTries?: () => Promise<void>;

  /** Why the shop has not what is left out above: the cases that need it are reported as not applicable, with these words. */
  readonly lacks: Readonly<Partial<Record<Optional, string>>>;
};
