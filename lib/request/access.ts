/**
 * Who may ask for what. What is not declared here is not served: a new page stays out of reach until somebody has
 * written down who it is for. This list opens doors; the page, action or handler behind each still asks for itself.
 */

export type Rule = {
  /** The path as the folders in app/ spell it. */
  readonly path: string;
  /** `signed-in` and `staff`: everybody else is led to the right sign-in page and back. */
  readonly for: "everybody" | "signed-in" | "staff";
  /** Speaks of the session of a member of staff, whoever asks. */
  readonly ofStaff?: true;
  /** Served even while a session has to be proved again: shows nothing personal then but the cart. */
  readonly impersonal?: true;
  /** Open to a session whose bound device does not show itself, which proves itself there, or ends. */
  readonly evenUnproven?: true;
  /**
   * What was begun here belongs to a session: whoever's has ended meanwhile signs in again, and goes on with it and with
   * what they had typed. So does everybody on the pages for the signed-in.
   */
  readonly goesOn?: true;
  /** Keeps what is typed there for whoever comes back, and leads nobody there. All pages to go on with keep it too. */
  readonly keepsTyped?: true;
  /**
   * Its writes replace or end the session, so they are never offered a new identifier for the old one. `even-by-get`: so
   * does going there. Only an answer that another site gives through the browser is like that, and it must be tied to the
   * browser that asked for it.
   */
  readonly changesSession?: true | "even-by-get";
  /** Open to a member of staff who has no second factor yet: it is where one is made, or the way out. */
  readonly evenWithoutFactors?: true;
  /** Asks for a recent proof of who one is: before the page is shown, or only before what its forms do. */
  readonly elevation?: "page" | "forms";
  /**
   * What a session under suspicion sends is kept before it leads to the proof: its actions see to that, and its page asks by
   * itself. Where elevation is asked for, that is so anyway.
   */
  readonly keepsInDoubt?: true;
  /** Has nothing to do with sessions: none is looked up, and none is kept alive. */
  readonly sessionless?: true;
  /** Takes writes from other sites; such a handler proves in another way who is speaking. */
  readonly writesFromAnywhere?: true;
  /** Renews itself, so asking for it is no activity of a person. */
  readonly selfRenewing?: true;
};

export const accessRules: readonly Rule[] = [
  { path: "/", for: "everybody", impersonal: true },
  { path: "/products", for: "everybody", impersonal: true },
  { path: "/products/[slug]", for: "everybody", impersonal: true },
  { path: "/products/[slug]/review", for: "everybody", goesOn: true, keepsInDoubt: true },
  { path: "/stock-notice/[token]", for: "everybody", impersonal: true },
  { path: "/collections", for: "everybody", impersonal: true },
  { path: "/collections/[slug]", for: "everybody", impersonal: true },
  { path: "/search", for: "everybody", impersonal: true },
  // The same for everybody, and asked for with every letter: no visit.
  { path: "/search/suggestions", for: "everybody", sessionless: true },
  { path: "/help/[topic]", for: "everybody", impersonal: true },
  { path: "/cart", for: "everybody", impersonal: true, keepsTyped: true },
  { path: "/cart/contents", for: "everybody", impersonal: true },
  { path: "/wish-list", for: "everybody" },
  { path: "/checkout/contact", for: "everybody", goesOn: true, keepsInDoubt: true },
  { path: "/checkout/delivery", for: "everybody", goesOn: true, keepsInDoubt: true },
  { path: "/checkout/shipping", for: "everybody", goesOn: true, keepsInDoubt: true },
  { path: "/checkout/payment", for: "everybody", goesOn: true },
  { path: "/checkout/review", for: "everybody", goesOn: true },
  { path: "/checkout/wait/[number]", for: "everybody", selfRenewing: true, goesOn: true },
  { path: "/orders/find", for: "everybody" },
  { path: "/orders/[number]", for: "everybody", goesOn: true },
  { path: "/orders/[number]/cancel", for: "everybody", goesOn: true },
  { path: "/orders/[number]/withdraw", for: "everybody", goesOn: true },
  { path: "/orders/[number]/withdraw/confirm", for: "everybody", goesOn: true },
  { path: "/orders/[number]/documents/[id]", for: "everybody", goesOn: true },
  { path: "/orders/[number]/documents/[id]/pdf", for: "everybody", goesOn: true },
  { path: "/withdraw", for: "everybody" },
  { path: "/test-bank/challenge/[id]", for: "everybody" },
  { path: "/lab", for: "everybody" },
  { path: "/outbox", for: "everybody" },
  { path: "/outbox/[name]", for: "everybody" },
  { path: "/outbox/examples/[letter]", for: "everybody" },
  { path: "/outbox/examples/[letter]/html", for: "everybody" },

  { path: "/sign-in", for: "everybody", impersonal: true, changesSession: true },
  // The same for everybody, and asked for by the page itself: no visit.
  { path: "/sign-in/passkey-options", for: "everybody", sessionless: true },
  { path: "/sign-in/verify", for: "everybody", impersonal: true },
  { path: "/sign-in/verify/[token]", for: "everybody", impersonal: true, changesSession: true },
  { path: "/sign-in/second-factor", for: "everybody", impersonal: true, changesSession: true },
  { path: "/sign-in/second-factor/passkey-options", for: "everybody", sessionless: true },
  { path: "/sign-in/with/[provider]", for: "everybody", impersonal: true, evenUnproven: true },
  // Where OAuth leads back to, by a GET. State, nonce and PKCE in the browser's cookies stand in for a token.
  {
    path: "/sign-in/with/[provider]/return",
    for: "everybody",
    impersonal: true,
    evenUnproven: true,
    changesSession: "even-by-get",
  },
  { path: "/sign-out", for: "everybody", impersonal: true, evenUnproven: true, changesSession: true },
  { path: "/register", for: "everybody", impersonal: true },
  { path: "/register/sent", for: "everybody", impersonal: true },
  { path: "/register/connected", for: "everybody", impersonal: true, changesSession: true },
  { path: "/register/[token]", for: "everybody", impersonal: true, changesSession: true },
  { path: "/forgot-password", for: "everybody", impersonal: true },
  { path: "/forgot-password/sent", for: "everybody", impersonal: true },
  { path: "/reset-password", for: "everybody", impersonal: true },
  // Only moves the link's secret out of the address; what it opens is the page above.
  { path: "/reset-password/[token]", for: "everybody", sessionless: true },
  { path: "/session/rotation", for: "everybody", impersonal: true, selfRenewing: true },
  { path: "/session/status", for: "everybody", impersonal: true, selfRenewing: true },
  { path: "/session/events", for: "everybody", impersonal: true, selfRenewing: true },
  { path: "/session/typed", for: "everybody", impersonal: true, selfRenewing: true },
  // The one that a person presses: it counts as what it is.
  { path: "/session/extension", for: "everybody", impersonal: true },
  { path: "/re-authenticate", for: "signed-in", impersonal: true, evenUnproven: true },
  { path: "/re-authenticate/passkey-options", for: "signed-in", impersonal: true, evenUnproven: true },
  // No visit: a browser's network stack speaks there, with a proof of its own beside the session's cookie.
  { path: "/session/binding/register", for: "everybody", sessionless: true },
  { path: "/session/binding/refresh", for: "everybody", sessionless: true },
  { path: "/account", for: "signed-in" },
  { path: "/account/orders", for: "signed-in" },
  { path: "/account/profile", for: "signed-in", keepsInDoubt: true },
  { path: "/account/sessions", for: "signed-in", elevation: "forms" },
  { path: "/account/security", for: "signed-in" },
  { path: "/account/security/authenticator", for: "signed-in", elevation: "page" },
  { path: "/account/security/recovery-codes", for: "signed-in", elevation: "page" },
  { path: "/account/password", for: "signed-in", elevation: "page" },
  { path: "/account/passkeys", for: "signed-in", elevation: "page" },
  { path: "/account/passkeys/options", for: "signed-in", elevation: "forms" },
  { path: "/account/passkeys/[id]", for: "signed-in", elevation: "page" },
  { path: "/account/connections", for: "signed-in", elevation: "page" },
  { path: "/account/addresses", for: "signed-in", elevation: "forms" },
  { path: "/account/addresses/new", for: "signed-in", elevation: "forms" },
  { path: "/account/addresses/[id]", for: "signed-in", elevation: "forms" },
  { path: "/account/data", for: "signed-in", elevation: "page" },
  { path: "/account/data/download", for: "signed-in", elevation: "page" },
  { path: "/account/data/readable", for: "signed-in", elevation: "page" },
  { path: "/account/delete", for: "signed-in", elevation: "page" },
  { path: "/account/email", for: "signed-in", elevation: "page" },
  { path: "/email-change/[token]", for: "everybody", impersonal: true },
  { path: "/email-change/undo/[token]", for: "everybody", impersonal: true },

  { path: "/staff/sign-in", for: "everybody", impersonal: true, evenUnproven: true },
  { path: "/staff/sign-in/passkey-options", for: "everybody", sessionless: true },
  { path: "/staff/sign-in/second-factor", for: "everybody", impersonal: true, evenUnproven: true },
  { path: "/staff/sign-in/second-factor/passkey-options", for: "everybody", sessionless: true },
  { path: "/staff/sign-in/verify", for: "everybody", impersonal: true, evenUnproven: true },
  { path: "/staff/sign-in/verify/[token]", for: "everybody", impersonal: true, evenUnproven: true },
  { path: "/staff/invitation/[token]", for: "everybody", impersonal: true },
  { path: "/staff/session/rotation", for: "everybody", ofStaff: true, impersonal: true, selfRenewing: true },
  { path: "/staff/session/status", for: "everybody", ofStaff: true, impersonal: true, selfRenewing: true },
  { path: "/staff/session/events", for: "everybody", ofStaff: true, impersonal: true, selfRenewing: true },
  { path: "/staff/session/extension", for: "everybody", ofStaff: true, impersonal: true },
  {
    path: "/staff/sign-out",
    for: "staff",
    impersonal: true,
    evenUnproven: true,
    evenWithoutFactors: true,
    changesSession: true,
  },
  { path: "/staff/re-authenticate", for: "staff", impersonal: true, evenWithoutFactors: true },
  { path: "/staff/re-authenticate/passkey-options", for: "staff", impersonal: true, evenWithoutFactors: true },
  { path: "/staff/security", for: "staff", evenWithoutFactors: true },
  { path: "/staff/security/authenticator", for: "staff", evenWithoutFactors: true, elevation: "page" },
  { path: "/staff/security/recovery-codes", for: "staff", evenWithoutFactors: true, elevation: "page" },
  { path: "/staff/security/passkeys", for: "staff", evenWithoutFactors: true, elevation: "page" },
  { path: "/staff/security/passkeys/options", for: "staff", evenWithoutFactors: true, elevation: "forms" },
  { path: "/staff/security/passkeys/[id]", for: "staff", evenWithoutFactors: true, elevation: "page" },
  { path: "/staff", for: "staff" },
  { path: "/staff/accounts/[id]", for: "staff" },
  { path: "/staff/orders", for: "staff" },
  { path: "/staff/orders/[number]", for: "staff" },
  { path: "/staff/orders/[number]/delivery-note", for: "staff" },
  { path: "/staff/orders/[number]/documents/[id]", for: "staff" },
  { path: "/staff/orders/[number]/documents/[id]/pdf", for: "staff" },
  { path: "/staff/orders/dispatch", for: "staff", elevation: "page" },
  { path: "/staff/orders/parcel", for: "staff", elevation: "page" },
  { path: "/staff/orders/delivery", for: "staff", elevation: "page" },
  { path: "/staff/orders/return", for: "staff", elevation: "page" },
  { path: "/staff/orders/refund", for: "staff", elevation: "page" },
  { path: "/staff/stock", for: "staff" },
  { path: "/staff/stock/piece", for: "staff", elevation: "page" },
  { path: "/staff/promotions", for: "staff" },
  { path: "/staff/promotions/new", for: "staff", elevation: "page" },
  { path: "/staff/promotions/end", for: "staff", elevation: "page" },
  { path: "/staff/limits", for: "staff" },
  { path: "/staff/end-sessions", for: "staff", elevation: "page" },
  { path: "/staff/reviews", for: "staff", elevation: "forms" },

  // Signed by the bank, which has no browser to speak for it.
  { path: "/webhooks/[provider]", for: "everybody", sessionless: true, writesFromAnywhere: true },
  { path: "/reports/csp", for: "everybody", sessionless: true },
  { path: "/healthz", for: "everybody", sessionless: true },
  // The same for everybody, and asked for by browsers themselves.
  { path: "/offline-worker", for: "everybody", sessionless: true },
  { path: "/robots.txt", for: "everybody", sessionless: true },
  { path: "/sitemap.xml", for: "everybody", sessionless: true },
  { path: "/manifest.webmanifest", for: "everybody", sessionless: true },
  { path: "/icon-192.png", for: "everybody", sessionless: true },
  { path: "/icon-512.png", for: "everybody", sessionless: true },
  { path: "/icon-maskable-512.png", for: "everybody", sessionless: true },
  { path: "/apple-icon.png", for: "everybody", sessionless: true },
  { path: "/icon.svg", for: "everybody", sessionless: true },
  { path: "/favicon.ico", for: "everybody", sessionless: true },
];

/** The rule for a request path, or nothing when the path is not declared. A literal rule wins over a pattern. */
export const ruleFor = (pathname: string): Rule | undefined =>
  literal.get(pathname) ?? patterns.find(({ pattern }) => pattern.test(pathname))?.rule;

/** Is it an address of the back office, its entrance included? */
export const isOfBackOffice = ({ path }: Rule): boolean => path === "/staff" || path.startsWith("/staff/");

/** Does somebody whose session ended there come back to it? */
export const isGoneOnWith = (rule: Rule): boolean => rule.goesOn === true || rule.for === "signed-in";

/** Is what is typed there kept until it is sent? */
export const isKeptFor = (rule: Rule): boolean => rule.keepsTyped === true || isGoneOnWith(rule);

const isPattern = (rule: Rule) => rule.path.includes("[");
const literal = new Map(accessRules.filter((rule) => !isPattern(rule)).map((rule) => [rule.path, rule]));
const patterns = accessRules.filter(isPattern).map((rule) => ({
  rule,
  pattern: new RegExp(`^${rule.path.replaceAll(".", "\\.").replaceAll(/\[\w+\]/g, "[^/]+")}$`),
}));
