import { expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

const all = {
  STRIPE_SECRET_KEY: "sk_test_51abc",
  STRIPE_PUBLISHABLE_KEY: "pk_test_51abc",
  STRIPE_WEBHOOK_SECRET: "whsec_abc",
};

test("without any of Stripe's settings there is no Stripe; with all of them there is", () => {
  expect(readConfig({}).stripe).toBeUndefined();
  expect(readConfig(all).stripe).toEqual({
    ...{ secretKey: "sk_test_51abc", publishableKey: "pk_test_51abc", webhookSecret: "whsec_abc" },
    apiUrl: "https://api.stripe.com",
  });
});

test.each(Object.keys(all))("without %s alone the shop refuses to start", (name) => {
  expect(() => readConfig({ ...all, [name]: "" })).toThrow(`${name} must be set too`);
});

test("an address of the API alone is half of the settings", () => {
  expect(() => readConfig({ STRIPE_API_URL: "https://stripe.example" })).toThrow("must be set too");
});

test.each([
  [{ STRIPE_SECRET_KEY: "pk_test_51abc" }, "STRIPE_SECRET_KEY must begin with"],
  [{ STRIPE_PUBLISHABLE_KEY: "sk_test_51abc" }, "STRIPE_PUBLISHABLE_KEY must begin with"],
  [{ STRIPE_WEBHOOK_SECRET: "51abc" }, "STRIPE_WEBHOOK_SECRET must begin with"],
  [{ STRIPE_PUBLISHABLE_KEY: "pk_live_51abc" }, "must both be for testing, or both live"],
  [
    { STRIPE_SECRET_KEY: "sk_live_51abc", STRIPE_PUBLISHABLE_KEY: "pk_live_51abc" },
    "must be one for testing on localhost",
  ],
  [{ STRIPE_API_URL: "http://stripe.example" }, "STRIPE_API_URL must be an https address"],
  [{ STRIPE_API_URL: "https://stripe.example/v1" }, "STRIPE_API_URL must be an https address"],
])("%o is refused, with what to write instead, and no key in the sentence", (wrong, sentence) => {
  const read = () => readConfig({ ...all, ...wrong });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(sentence);
  expect(read).not.toThrow("51abc");
});

test("live keys are for a shop that others can reach, and plain HTTP is for this machine alone", () => {
  const live = { STRIPE_SECRET_KEY: "rk_live_51abc", STRIPE_PUBLISHABLE_KEY: "pk_live_51abc" };
  expect(readConfig({ ...all, ...live, ORIGIN: "https://shop.example" }).stripe).toMatchObject({
    secretKey: "rk_live_51abc",
  });
  expect(readConfig({ ...all, STRIPE_API_URL: "http://127.0.0.1:12111" }).stripe).toMatchObject({
    apiUrl: "http://127.0.0.1:12111",
  });
});
