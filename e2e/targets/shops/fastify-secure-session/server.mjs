/**
 * A shop as one writes it by the README of @fastify/secure-session: all that is known of a visitor lies in one sealed cookie,
 * set as the README's section on cookie security advises, with everything else as it comes. Accounts, kept in memory, and
 * products are ours, written as briefly as the rest.
 */
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import formbody from "@fastify/formbody";
import secureSession from "@fastify/secure-session";
import Fastify from "fastify";

const { PORT, TLS_KEY, TLS_CERTIFICATE } = process.env;

const derive = promisify(scrypt);
const hash = async (password) => {
  const salt = randomBytes(16);
  return { salt, key: await derive(password, salt, 32) };
};
const isRight = async (password, { salt, key }) => timingSafeEqual(key, await derive(password, salt, 32));
const accounts = new Map();
const products = [
  { id: "1", name: "Teapot" },
  { id: "2", name: "Cup" },
];

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const page = (title, body) =>
  `<!doctype html><html lang="en"><title>${title}</title><main><h1>${title}</h1>${body}</main></html>`;
const form = (action, fields, button) =>
  `<form method="post" action="${action}">${fields
    .map(([label, name, type]) => `<label>${label} <input name="${name}" type="${type}" required></label>`)
    .join("")}<button>${button}</button></form>`;
const says = (message) => (message ? `<p role="alert">${message}</p>` : "");

const credentials = [
  ["Email", "email", "email"],
  ["Password", "password", "password"],
];
const passwords = [
  ["Current password", "current", "password"],
  ["New password", "next", "password"],
];
const registerPage = (message) =>
  page("Register", says(message) + form("/register", [["Name", "name", "text"], ...credentials], "Create account"));
const loginPage = (message) => page("Log in", says(message) + form("/login", credentials, "Log in"));
const passwordPage = (message) => page("Password", says(message) + form("/account/password", passwords, "Save"));

const shop = Fastify({ https: { key: readFileSync(TLS_KEY), cert: readFileSync(TLS_CERTIFICATE) } });
await shop.register(formbody);
await shop.register(secureSession, {
  key: randomBytes(32),
  cookieName: "__Host-session",
  cookie: { path: "/", httpOnly: true, secure: true, sameSite: "strict" },
});
shop.decorateReply("page", function (html) {
  return this.type("text/html; charset=utf-8").send(html);
});

async function signedIn(request, reply) {
  request.account = accounts.get(request.session.get("email"));
  if (!request.account) return reply.redirect("/login");
}

shop.get("/", (_, reply) => {
  const offers = products.map(({ id, name }) => form(`/cart/${id}`, [], `Add ${name} to cart`));
  return reply.page(page("Shop", offers.join("")));
});

shop.get("/cart", (request, reply) => {
  const cart = request.session.get("cart") ?? {};
  const lines = products.filter(({ id }) => cart[id]).map(({ id, name }) => `<li>${name} <output>${cart[id]}</output>`);
  return reply.page(page("Cart", `<ul>${lines.join("")}</ul>`));
});
shop.post("/cart/:id", (request, reply) => {
  const { id } = request.params;
  const cart = request.session.get("cart") ?? {};
  request.session.set("cart", { ...cart, [id]: (cart[id] ?? 0) + 1 });
  return reply.redirect("/cart");
});

shop.get("/register", (_, reply) => reply.page(registerPage()));
shop.post("/register", async (request, reply) => {
  const { name, email, password } = request.body;
  if (accounts.has(email)) return reply.code(409).page(registerPage("This address has an account already."));
  accounts.set(email, { name, email, password: await hash(password) });
  request.session.set("email", email);
  return reply.redirect("/account");
});

shop.get("/login", (_, reply) => reply.page(loginPage()));
shop.post("/login", async (request, reply) => {
  const { email, password } = request.body;
  const account = accounts.get(email);
  if (!account || !(await isRight(password, account.password)))
    return reply.code(401).page(loginPage("Wrong address or password."));
  request.session.set("email", email);
  return reply.redirect("/account");
});
shop.post("/logout", (request, reply) => {
  request.session.delete();
  return reply.redirect("/login");
});

shop.get("/account", { preHandler: signedIn }, ({ account }, reply) => {
  const own = `<p>${escaped(account.name)}, ${escaped(account.email)}</p><a href="/account/password">Password</a>`;
  return reply.page(page("Your account", own + form("/logout", [], "Log out")));
});
shop.get("/account/password", { preHandler: signedIn }, (_, reply) => reply.page(passwordPage()));
shop.post("/account/password", { preHandler: signedIn }, async ({ account, body }, reply) => {
  if (!(await isRight(body.current, account.password)))
    return reply.code(403).page(passwordPage("That is not your password."));
  account.password = await hash(body.next);
  return reply.page(passwordPage("Your password is changed."));
});

await shop.listen({ host: "localhost", port: Number(PORT) });
console.log(`https://localhost:${PORT}`);
