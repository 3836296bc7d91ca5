/**
 * Accounts as the documentation of Better Auth begins them: a database, a base URL, e-mail and password switched on, and
 * everything else as it comes; its pages ask the endpoints that it serves. It runs as in production, where the library's
 * own limits are on. Everything is kept in memory.
 */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { DatabaseSync } from "node:sqlite";
import { betterAuth } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { fromNodeHeaders, toNodeHandler } from "better-auth/node";

const { PORT, TLS_KEY, TLS_CERTIFICATE } = process.env;
const origin = `https://localhost:${PORT}`;
const options = {
  database: new DatabaseSync(":memory:"),
  secret: randomBytes(32).toString("base64"),
  baseURL: origin,
  emailAndPassword: { enabled: true },
  telemetry: { enabled: false },
};
await (await getMigrations(options)).runMigrations();
const auth = betterAuth(options);
const answer = toNodeHandler(auth);

/** A form that asks the endpoint and shows its answer; what it was sent on to is where it goes. */
const form = (endpoint, fields, button) => `
  <form data-endpoint="${endpoint}">
    ${fields.map(([label, name, type]) => `<label>${label} <input name="${name}" type="${type}"></label>`).join("")}
    <button>${button}</button>
  </form>`;
const script = `
  for (const form of document.forms) form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(form));
    const callbackURL = new URLSearchParams(location.search).get("callbackURL");
    const body = JSON.stringify(callbackURL ? { ...fields, callbackURL } : fields);
    const headers = { "content-type": "application/json" };
    const response = await fetch("/api/auth" + form.dataset.endpoint, { method: "POST", headers, body });
    const answer = await response.json();
    if (response.ok && answer.url) location.href = answer.url;
    else document.querySelector("output").textContent = response.ok ? "Done." : answer.message;
  });`;
const credentials = [
  ["Email", "email", "email"],
  ["Password", "password", "password"],
];
const passwords = [
  ["Current password", "currentPassword", "password"],
  ["New password", "newPassword", "password"],
];
const pages = {
  "/": () => "<h1>Home</h1>",
  "/sign-up": () => form("/sign-up/email", [["Name", "name", "text"], ...credentials], "Sign up"),
  "/sign-in": () => form("/sign-in/email", credentials, "Sign in"),
  "/account": async (request) => {
    const found = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) });
    if (!found) return undefined;
    return `<p>${found.user.email}</p>${form("/change-password", passwords, "Change password")}${form("/sign-out", [], "Sign out")}`;
  },
};

async function serve(request, response) {
  const { pathname } = new URL(request.url, origin);
  if (pathname.startsWith("/api/auth/")) return answer(request, response);
  const page = pages[pathname];
  if (!page || request.method !== "GET") return response.writeHead(404).end("There is nothing here.");
  const body = await page(request);
  if (body === undefined) return response.writeHead(303, { location: "/sign-in" }).end();
  const html = `<!doctype html><html lang="en"><title>Accounts</title><main>${body}<output></output></main><script>${script}</script></html>`;
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
}

createServer({ key: readFileSync(TLS_KEY), cert: readFileSync(TLS_CERTIFICATE) }, serve).listen(Number(PORT), () =>
  console.log(origin),
);
