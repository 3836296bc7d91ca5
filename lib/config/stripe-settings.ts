/** The account at Stripe that money goes to. All of its settings or none: half of them would take orders that nobody can pay. */
import { isThisMachine } from "./this-machine.ts";

export type StripeSettings = {
  /** Never to be printed. */
  readonly secretKey: string;
  /** What browsers are given; it can ask for little. */
  readonly publishableKey: string;
  /** What Stripe signs its notices with. Never to be printed. */
  readonly webhookSecret: string;
  /** Where its API is, without a trailing slash. */
  readonly apiUrl: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, if there are any, and what is wrong with them, one sentence each. No sentence repeats a secret. */
export function readStripe(given: Environment, origin: string): { stripe?: StripeSettings; problems: string[] } {
  const missing = names.filter((name) => given[name] === undefined);
  const apiUrl = given["STRIPE_API_URL"];
  if (missing.length === names.length && apiUrl === undefined) return { problems: [] };
  if (missing.length > 0)
    return { problems: [`${missing.join(" and ")} must be set too: ${names.join(", ")} go together.`] };
  const [secretKey = "", publishableKey = "", webhookSecret = ""] = names.map((name) => given[name]);
  const problems = [
    ...(/^(sk|rk)_(test|live)_\w+$/.test(secretKey) ? [] : ["STRIPE_SECRET_KEY must begin with sk_ or rk_."]),
    ...(/^pk_(test|live)_\w+$/.test(publishableKey) ? [] : ["STRIPE_PUBLISHABLE_KEY must begin with pk_."]),
    ...(/^whsec_\S+$/.test(webhookSecret) ? [] : ["STRIPE_WEBHOOK_SECRET must begin with whsec_."]),
    ...(apiUrl === undefined || isApi(apiUrl)
      ? []
      : ["STRIPE_API_URL must be an https address without a path, or http on this very machine."]),
    ...(isLive(secretKey) === isLive(publishableKey)
      ? []
      : ["STRIPE_SECRET_KEY and STRIPE_PUBLISHABLE_KEY must both be for testing, or both live."]),
    ...(isLive(secretKey) && URL.canParse(origin) && isThisMachine(new URL(origin))
      ? ["STRIPE_SECRET_KEY must be one for testing on localhost: real money needs an ORIGIN that Stripe can reach."]
      : []),
  ];
  if (problems.length > 0) return { problems };
  const stripe = {
    secretKey,
    publishableKey,
    webhookSecret,
    apiUrl: new URL(apiUrl ?? "https://api.stripe.com").origin,
  };
  return { stripe, problems };
}

const names = ["STRIPE_SECRET_KEY", "STRIPE_PUBLISHABLE_KEY", "STRIPE_WEBHOOK_SECRET"] as const;

const isLive = (key: string) => key.includes("_live_");

function isApi(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.href !== `${url.origin}/`) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isThisMachine(url));
}
