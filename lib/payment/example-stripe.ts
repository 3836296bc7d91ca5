/**
 * Test support: an example of Stripe on this machine, as far as the shop speaks with it. It is not Stripe, and knows only what
 * Stripe's documents and the types of its package say: intents, confirmation tokens, refunds, idempotency keys that are kept
 * until it forgets them. What becomes of a card stands in its token: `ctoken_accept_1`.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import Stripe from "stripe";
import type { StripeSettings } from "#lib/config";
import { randomName, randomSecret } from "#lib/random";
import { now, seconds } from "#lib/time";

export type Intent = Pick<
  Stripe.PaymentIntent,
  "id" | "object" | "amount" | "amount_received" | "currency" | "metadata" | "cancellation_reason"
> & { status: Stripe.PaymentIntent.Status; last_payment_error: ApiError | null; next_action: NextAction | null };
export type Refund = Pick<Stripe.Refund, "id" | "object" | "amount" | "metadata" | "payment_intent" | "status">;
type ApiError = { type: string; code: string; decline_code?: string; message: string };
type NextAction = { type: "redirect_to_url"; redirect_to_url: { url: string; return_url: string } };
type Answer = { status: number; body: object };

export type ExampleStripe = {
  readonly settings: StripeSettings;
  /** The same settings as a shop reads them. */
  readonly environment: Readonly<Record<string, string>>;
  readonly intents: ReadonlyMap<string, Intent>;
  readonly refunds: readonly Refund[];
  /** What was asked, the method and the path, in order. */
  readonly asked: string[];
  intentOf(reference: string): Intent;
  /** The shopper's own answer where their bank has asked, or the bank's where it answers late. */
  answer(reference: string, isApproved: boolean): void;
  /** The next so many requests to such a path are acted on, and their answers lost; or are lost before. */
  lose(path: RegExp, what: "answer" | "request", times: number): void;
  /** Forgets idempotency keys, as Stripe does after a day. */
  forgetKeys(): void;
  /** What Stripe would send about a payment, with the signature of that instant. */
  notice(type: string, reference: string, signedAt?: Date): { id: string; body: string; signature: string };
  stop(): Promise<void>;
};

/** What somebody's bank makes of a card, by the second word of its token. */
const behaviours: Readonly<Record<string, (intent: Intent, returnUrl: string, home: string) => ApiError | undefined>> =
  {
    accept: (intent) => succeed(intent),
    decline: (intent) => decline(intent, { code: "card_declined", decline_code: "generic_decline" }),
    poor: (intent) => decline(intent, { code: "card_declined", decline_code: "insufficient_funds" }),
    late: (intent) => void Object.assign(intent, { status: "processing" }),
    ask: (intent, returnUrl, home) => {
      const url = `${home}/authenticate/${intent.id}`;
      Object.assign(intent, {
        status: "requires_action",
        next_action: { type: "redirect_to_url", redirect_to_url: { url, return_url: returnUrl } },
      });
      return undefined;
    },
  };

function succeed(intent: Intent): undefined {
  Object.assign(intent, { status: "succeeded", amount_received: intent.amount, next_action: null });
}

function decline(intent: Intent, why: { code: string; decline_code?: string }): ApiError {
  const error = { type: "card_error", message: "Your card was declined.", ...why };
  Object.assign(intent, { status: "requires_payment_method", last_payment_error: error, next_action: null });
  return error;
}

/** Of less than 50 cents Stripe charges nothing. */
const leastAmount = 50;

const refusal = (code: string, status = 400, type = "invalid_request_error"): Answer => ({
  status,
  body: { error: { type, code, message: `Refused: ${code}.` } },
});

/** Starts one on a free port of this machine. */
export async function startExampleStripe(): Promise<ExampleStripe> {
  const intents = new Map<string, Intent>();
  const refunds: Refund[] = [];
  const keys = new Map<string, { request: string; answer: Answer }>();
  const usedTokens = new Map<string, string>();
  const asked: string[] = [];
  const losses: { path: RegExp; what: "answer" | "request"; times: number }[] = [];
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const routes: readonly [RegExp, (id: string, form: URLSearchParams) => Answer][] = [
    [
      /^POST \/v1\/payment_intents$/,
      (_, form) => (Number(form.get("amount")) < leastAmount ? refusal("amount_too_small") : ok(open(form))),
    ],
    [/^GET \/v1\/payment_intents\/(\w+)$/, (id) => withIntent(id, ok)],
    [/^POST \/v1\/payment_intents\/(\w+)\/confirm$/, (id, form) => withIntent(id, (intent) => confirm(intent, form))],
    [/^POST \/v1\/payment_intents\/(\w+)\/cancel$/, (id, form) => withIntent(id, (intent) => cancel(intent, form))],
    [/^GET \/v1\/confirmation_tokens\/(\w+)$/, (id) => token(id)],
    [
      /^GET \/v1\/refunds$/,
      (_, form) => ok(listOf(refunds.filter((one) => one.payment_intent === form.get("payment_intent")))),
    ],
    [/^POST \/v1\/refunds$/, (_, form) => refund(form)],
  ];
  const ok = (body: object): Answer => ({ status: 200, body });
  const listOf = (items: readonly object[]) => ({ object: "list", data: items, has_more: false, url: "/v1/refunds" });

  function withIntent(id: string, work: (intent: Intent) => Answer): Answer {
    const intent = intents.get(id);
    return intent ? work(intent) : refusal("resource_missing", 404);
  }

  function open(form: URLSearchParams): Intent {
    const intent: Intent = {
      ...{ id: `pi_${randomName().replaceAll("-", "")}`, object: "payment_intent", amount: Number(form.get("amount")) },
      ...{ amount_received: 0, currency: form.get("currency") ?? "", metadata: metadataIn(form) },
      ...{ status: "requires_payment_method", last_payment_error: null, next_action: null, cancellation_reason: null },
    };
    intents.set(intent.id, intent);
    return intent;
  }

  function confirm(intent: Intent, form: URLSearchParams): Answer {
    if (intent.status !== "requires_payment_method") return refusal("payment_intent_unexpected_state");
    const name = form.get("confirmation_token") ?? "";
    const behave = behaviours[name.split("_")[1] ?? ""];
    if (!behave || usedTokens.has(name)) return refusal("resource_missing");
    // Of a token that was made for Stripe's script, this shop could not lead anybody to their bank.
    if (form.get("use_stripe_sdk") !== "false") return refusal("parameter_missing");
    usedTokens.set(name, intent.id);
    const error = behave(intent, form.get("return_url") ?? "", home);
    return error ? { status: 402, body: { error } } : ok(intent);
  }

  function cancel(intent: Intent, form: URLSearchParams): Answer {
    if (!/^requires_/.test(intent.status)) return refusal("payment_intent_unexpected_state");
    const because = form.get("cancellation_reason");
    return ok(Object.assign(intent, { status: "canceled", cancellation_reason: because, next_action: null }));
  }

  function token(id: string): Answer {
    if (!behaviours[id.split("_")[1] ?? ""]) return refusal("resource_missing", 404);
    const card = { brand: "visa", last4: "4242" };
    const payment_method_preview = { type: "card", card };
    return ok({ id, object: "confirmation_token", payment_intent: usedTokens.get(id) ?? null, payment_method_preview });
  }

  function refund(form: URLSearchParams): Answer {
    const [id, amount] = [form.get("payment_intent") ?? "", Number(form.get("amount"))];
    const before = refunds.filter((one) => one.payment_intent === id).reduce((sum, one) => sum + one.amount, 0);
    const paid = intents.get(id)?.amount_received ?? 0;
    if (amount + before > paid) return refusal(before === paid ? "charge_already_refunded" : "amount_too_large");
    const made = { id: `re_${randomName()}`, object: "refund", amount, metadata: metadataIn(form) } as const;
    refunds.push({ ...made, payment_intent: id, status: "succeeded" });
    return ok(refunds.at(-1) ?? {});
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "", home);
    const form = request.method === "POST" ? new URLSearchParams(await text(request)) : searchParams;
    const line = `${request.method} ${pathname}`;
    if (pathname.startsWith("/authenticate/")) return authenticate(pathname, response);
    asked.push(line);
    const loss = losses.find(({ path, times }) => times > 0 && path.test(line));
    if (loss) loss.times -= 1;
    if (loss?.what === "request") return void request.socket.destroy();
    const { status, body } = answerTo(line, form, String(request.headers["idempotency-key"] ?? ""));
    if (loss) return void request.socket.destroy();
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }

  /** Once for each key: asked again, Stripe says what it said, even that it refused. */
  function answerTo(line: string, form: URLSearchParams, key: string): Answer {
    const request = `${line} ${form}`;
    const kept = line.startsWith("POST") ? keys.get(key) : undefined;
    if (kept) return kept.request === request ? kept.answer : refusal("", 400, "idempotency_error");
    const [route, work] = routes.find(([path]) => path.test(line)) ?? [];
    const answer = work ? work(route?.exec(line)?.[1] ?? "", form) : refusal("resource_missing", 404);
    const said = { status: answer.status, body: structuredClone(answer.body) };
    if (key) keys.set(key, { request, answer: said });
    return said;
  }

  /** The page of somebody's bank: two links, each of which leads back. */
  function authenticate(pathname: string, response: ServerResponse): void {
    const [, , id = "", choice] = pathname.split("/");
    const intent = intents.get(id);
    const back = intent?.next_action?.redirect_to_url.return_url;
    if (!intent || !back) return void response.writeHead(404).end();
    const links = `<a href="/authenticate/${id}/approve">Approve</a> <a href="/authenticate/${id}/refuse">Refuse</a>`;
    if (!choice) return void response.writeHead(200, { "content-type": "text/html" }).end(links);
    decide(intent, choice === "approve");
    response.writeHead(303, { location: back }).end();
  }

  const decide = (intent: Intent, isApproved: boolean) =>
    isApproved ? succeed(intent) : void decline(intent, { code: "payment_intent_authentication_failure" });
  const intentOf = (reference: string): Intent => {
    const found = [...intents.values()].find(({ metadata }) => metadata["reference"] === reference);
    if (!found) throw new Error("Stripe never heard of this payment.");
    return found;
  };
  const settings = {
    ...{ secretKey: "sk_test_example", publishableKey: "pk_test_example", apiUrl: home },
    webhookSecret: `whsec_${randomSecret()}`,
  };

  server.on("request", (request, response) => void take(request, response));
  return {
    ...{ settings, intents, refunds, asked, intentOf },
    environment: {
      STRIPE_SECRET_KEY: settings.secretKey,
      STRIPE_PUBLISHABLE_KEY: settings.publishableKey,
      STRIPE_WEBHOOK_SECRET: settings.webhookSecret,
      STRIPE_API_URL: home,
    },
    answer: (reference, isApproved) => decide(intentOf(reference), isApproved),
    lose: (path, what, times) => void losses.push({ path, what, times }),
    forgetKeys: () => keys.clear(),
    notice(type, reference, signedAt) {
      const id = `evt_${randomName()}`;
      const payload = JSON.stringify({
        id,
        object: "event",
        type,
        data: { object: { object: "payment_intent", metadata: { reference } } },
      });
      const timestamp = Math.floor((signedAt ?? now()).getTime() / seconds(1));
      const signing = { payload, secret: settings.webhookSecret, timestamp };
      return { id, body: payload, signature: Stripe.webhooks.generateTestHeaderString(signing) };
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function metadataIn(form: URLSearchParams): Record<string, string> {
  const entries = [...form].flatMap(([name, value]) => {
    const key = /^metadata\[(\w+)\]$/.exec(name)?.[1];
    return key ? [[key, value] as const] : [];
  });
  return Object.fromEntries(entries);
}
