/** Shops with other settings: one that knows no other site, and one whose provider is down. */
import { rawRequests } from "../support/raw.ts";
import { freePort, startShop } from "../support/server.ts";
import { expect, test } from "../support/test.ts";

test.describe.configure({ mode: "serial" });

const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };

test("a shop that knows no other site shows nothing of it", async () => {
  test.slow();
  const dataDir = "test-results/shop-without-providers";
  const shop = await startShop(await freePort(), dataDir);
  const ask = rawRequests(shop.origin, dataDir);
  for (const path of ["/sign-in", "/register"]) expect((await ask(path)).body).not.toContain("Continue with");
  expect((await ask("/sign-in/with/oidc", form, { method: "POST", body: "" })).status).toBe(404);
  expect((await ask("/register/connected")).headers.location).toBe("/sign-in");
  await shop.stop();
});

test("a provider that is down is a sentence on the page where one began, and the form is as it was", async () => {
  test.slow();
  const dataDir = "test-results/shop-whose-provider-is-down";
  const settings = {
    OIDC_ISSUER: `http://127.0.0.1:${await freePort()}`,
    OIDC_CLIENT_ID: "shop",
    OIDC_CLIENT_SECRET: "secret",
    OIDC_NAME: "Example ID",
  };
  const shop = await startShop(await freePort(), dataDir, settings);
  const ask = rawRequests(shop.origin, dataDir);
  const body = "purpose=sign-in&returnTo=%2Fcart";
  const answer = await ask("/sign-in/with/oidc", form, { method: "POST", body });
  expect(answer.status).toBe(303);
  expect(answer.headers["set-cookie"]).toBeUndefined();
  const { pathname, search } = new URL(answer.headers.location ?? "");
  expect(pathname + search).toBe("/sign-in?provider=oidc&outcome=down&returnTo=%2Fcart");
  const page = await ask(pathname + search);
  expect(page.body).toContain("Example ID does not answer at the moment");
  expect(page.body).toContain('name="returnTo" value="/cart"');
  await shop.stop();
});
