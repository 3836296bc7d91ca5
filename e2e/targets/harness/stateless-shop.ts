/**
 * A shop that keeps everything but its accounts in the browser, to try the cases on: who is signed in and how much is in the
 * cart are the values of two cookies. Which of three it is, STATELESS_SHOP says.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Page } from "@playwright/test";
import type { Adapter } from "../adapter.ts";

/**
 * It does whatever it is asked for; or only what its own pages ask by POST, and takes no short password; or, though it
 * answers, none of what it should.
 */
export type Kind = "trusting" | "guarded" | "idle";
const kind = process.env["STATELESS_SHOP"] as Kind;

const passwords = new Map<string, string>();

const form = (action: string, button: string, fields: readonly string[] = []) =>
  `<form method="post" action="${action}">${fields
    .map((field) => `<label>${field} <input name="${field}"></label>`)
    .join("")}<button>${button}</button></form>`;

/** Where to go after signing in is a part of the address that the form is sent to. */
const formsFor = (back: string) => [
  form(`/sign-in?back=${encodeURIComponent(back)}`, "Sign in", ["email", "password"]),
  form("/cart", "Add"),
  form("/choose", "Choose", ["next"]),
  form("/sign-out", "Sign out"),
];
const pageFor = (email: string, items: string, back: string) =>
  `<!doctype html><p>${email}</p><output>${items}</output>${formsFor(back).join("")}`;

/** Where the trusting one goes on to, wherever that is; the others go to pages of their own. */
function onward(back: string, host: string): string {
  const isOwn = URL.parse(back, `http://${host}`)?.host === host;
  return back !== "" && (kind === "trusting" || isOwn) ? back : "/";
}

/** The cookies that a write sets. Who signs in for the first time has an account from then on. */
function setBy(path: string, fields: URLSearchParams, email: string, items: string): string[] {
  const said = (name: string) => fields.get(name) ?? "";
  if (path === "/sign-in") {
    const password = passwords.get(said("email")) ?? said("password");
    passwords.set(said("email"), password);
    return password === said("password") ? [`email=${said("email")}; Path=/`] : [];
  }
  if (kind === "idle") return [];
  if (path === "/choose" && (kind === "trusting" || said("next").length >= 8)) passwords.set(email, said("next"));
  if (path === "/cart") return [`items=${Number(items) + 1}; Path=/`];
  if (path === "/sign-out") return ["email=; Path=/; Max-Age=0"];
  return [];
}

const cookieIn = ({ headers }: IncomingMessage, name: string) =>
  new RegExp(`(?:^|; )${name}=([^;]+)`).exec(headers.cookie ?? "")?.[1] ?? "";

async function start() {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const [email, items] = [cookieIn(request, "email"), cookieIn(request, "items") || "0"];
    response.setHeader("content-type", "text/html");
    const back = searchParams.get("back") ?? "";
    if (pathname === "/") return response.end(pageFor(email, items, back));
    const isOwn = request.method === "POST" && request.headers.origin === `http://${request.headers.host}`;
    if (kind !== "trusting" && !isOwn) return response.writeHead(403).end();
    const fields = request.method === "POST" ? new URLSearchParams(await text(request)) : searchParams;
    const location = onward(back, request.headers.host ?? "");
    return response.writeHead(303, { location, "set-cookie": setBy(pathname, fields, email, items) }).end();
  });
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

/** Presses a button whose form leads to a page, and waits until that is there. */
async function press(page: Page, name: string): Promise<void> {
  const arrived = page.waitForEvent("load");
  await page.getByRole("button", { name, exact: true }).click();
  await arrived;
}

async function submitSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("email").fill(email);
  await page.getByLabel("password").fill(password);
  await press(page, "Sign in");
  // As many an adapter does: it waits for what only a page of the shop has.
  await page.getByRole("status").waitFor();
}

export const adapter: Adapter = {
  name: `stateless-${kind}`,
  start,
  sessionCookie: "email",
  guestCookie: "items",
  personalPage: "/",
  signInPage: "/",
  returnParameter: "back",
  scriptless: true,

  async signUp(page, { email, password }) {
    await page.goto("/");
    await submitSignIn(page, email, password);
  },
  submitSignIn,
  async signOut(page) {
    await page.goto("/");
    await press(page, "Sign out");
  },
  cart: {
    async add(page) {
      await page.goto("/");
      await press(page, "Add");
    },
    async count(page) {
      await page.goto("/");
      return Number(await page.getByRole("status").innerText());
    },
  },

  async changePassword(page, _, next) {
    await page.goto("/");
    await page.getByLabel("next").fill(next);
    await press(page, "Choose");
  },

  lacks: {
    recover: "There is no way back for a forgotten password.",
    register: "Who signs in for the first time has an account.",
  },
};
