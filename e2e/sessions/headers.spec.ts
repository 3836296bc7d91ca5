import { customerCookie } from "../support/cookies.ts";
import { expect, test } from "../support/test.ts";

/** One address for every kind of answer that the shop gives. */
const answers: { title: string; path: string; status: number; headers?: Record<string, string>; method?: string }[] = [
  { title: "a page", path: "/", status: 200 },
  { title: "a page that does not exist", path: "/nowhere", status: 404 },
  { title: "a product that does not exist", path: "/products/nothing", status: 404 },
  { title: "the way to the sign-in page", path: "/account", status: 303 },
  {
    title: "a refused cookie header",
    path: "/",
    status: 400,
    headers: { cookie: `${customerCookie}=a; ${customerCookie}=b` },
  },
  {
    title: "a refused cross-site write",
    path: "/cart",
    status: 403,
    method: "POST",
    headers: { "sec-fetch-site": "cross-site" },
  },
  { title: "another host's name", path: "/", status: 308, headers: { host: "evil.example" } },
  { title: "a file", path: "/icon.svg", status: 200 },
  { title: "a picture", path: "/pictures/harvest-vase-oat-320.avif", status: 200 },
  { title: "a picture that does not exist", path: "/pictures/nothing.avif", status: 404 },
  { title: "the health of the server", path: "/healthz", status: 200 },
  { title: "robots.txt", path: "/robots.txt", status: 200 },
  { title: "an unsigned notice of the bank", path: "/webhooks/test-bank", status: 400, method: "POST" },
];

const expected = {
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
};

for (const { title, path, status, headers, method } of answers) {
  test(`${title} (${status}) carries every security header @ASVS-3.4.1 @ASVS-3.4.3 @ASVS-3.4.6`, async ({ raw }) => {
    const answer = await raw(path, headers, { method: method ?? "GET" });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(expected);
    const policy = answer.headers["content-security-policy"];
    expect(policy).toMatch(/script-src 'nonce-[\w+/=-]{22,}' 'strict-dynamic'/);
    for (const directive of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(policy).toContain(directive);
    }
    expect(policy).not.toMatch(/unsafe-/);
    expect(answer.headers["x-powered-by"]).toBeUndefined();
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });
}

test("a nonce is used once @ASVS-3.4.3", async ({ raw }) => {
  const nonces = new Set<string>();
  for (let count = 0; count < 5; count += 1) {
    const { headers, body } = await raw("/");
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
    expect(body).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(5);
});

test("a client cannot choose the nonce @ASVS-3.4.3", async ({ raw }) => {
  const chosen = "chosenbyattackerchosenby";
  const sent = { "x-nonce": chosen, "content-security-policy": `script-src 'nonce-${chosen}'` };
  const { headers, body } = await raw("/", sent);
  expect(headers["content-security-policy"]).not.toContain(chosen);
  expect(body).not.toContain(chosen);
});

test("a script that was injected does not run @ASVS-3.4.3", async ({ page }) => {
  await page.goto("/");
  const ran = await page.evaluate(() => {
    const script = document.createElement("div");
    script.innerHTML = `<img src="/nothing" onerror="window.injected = true">`;
    document.body.append(script);
    return new Promise((settle) => {
      script.firstElementChild?.addEventListener("error", () => setTimeout(() => settle("injected" in window)));
    });
  });
  expect(ran).toBe(false);
});

/** What Chromium says when a font that was fetched ahead has to wait for a busy machine to draw with it. */
const saysOnlyThatItIsSlow = /was preloaded using link preload but not used within a few seconds/;

test("pages load without a single complaint in the console", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    const isComplaint = ["warning", "error"].includes(message.type());
    if (isComplaint && !saysOnlyThatItIsSlow.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  for (const path of ["/", "/products", "/products/harvest-vase", "/search?q=vase", "/cart", "/sign-in", "/register"]) {
    await page.goto(path, { waitUntil: "networkidle" });
  }
  expect(complaints).toEqual([]);
});
