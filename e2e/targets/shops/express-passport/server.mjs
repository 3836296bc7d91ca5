/**
 * A shop as the tutorials of Express, express-session and Passport begin one: the session as in Passport's own example
 * (resave and saveUninitialized off, everything else as it comes), passwords by PBKDF2 as there. The example has csurf too,
 * which its maintainers have withdrawn since; like most shops that began so, this one has nothing in its place. Ours are
 * only the cart and the form for another password, both written as briefly as that. Everything is kept in memory.
 */
import { pbkdf2, randomBytes, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { promisify } from "node:util";
import express from "express";
import session from "express-session";
import passport from "passport";
import LocalStrategy from "passport-local";

const users = new Map();
const derive = (password, salt) => promisify(pbkdf2)(password, salt, 310_000, 32, "sha256");
const keep = async (username, password) => {
  const salt = randomBytes(16);
  users.set(username, { username, salt, hashedPassword: await derive(password, salt) });
  return users.get(username);
};
const isRight = async (user, password) => timingSafeEqual(user.hashedPassword, await derive(password, user.salt));

passport.use(
  new LocalStrategy(async (username, password, done) => {
    const user = users.get(username);
    if (!user) return done(null, false, { message: "Incorrect username or password." });
    if (!(await isRight(user, password))) return done(null, false, { message: "Incorrect username or password." });
    return done(null, user);
  }),
);
passport.serializeUser((user, done) => done(null, user.username));
passport.deserializeUser((username, done) => done(null, users.get(username) ?? false));

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(session({ secret: randomBytes(32).toString("hex"), resave: false, saveUninitialized: false }));
app.use(passport.authenticate("session"));

const page = (response, body) =>
  response.send(`<!doctype html><html lang="en"><title>Shop</title><main>${body}</main></html>`);
const form = (action, fields, button) =>
  `<form method="post" action="${action}">${fields
    .map(([label, name, type]) => `<label>${label} <input name="${name}" type="${type}"></label>`)
    .join("")}<button>${button}</button></form>`;
const credentials = [
  ["Email", "username", "email"],
  ["Password", "password", "password"],
];
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const signedIn = (request, response, next) => (request.isAuthenticated() ? next() : response.redirect("/login"));

app.get("/", (_, response) => page(response, `<h1>Shop</h1>${form("/cart", [], "Add to cart")}`));
app.get("/cart", (request, response) => page(response, `<h1>Cart</h1><output>${request.session.items ?? 0}</output>`));
app.post("/cart", (request, response) => {
  request.session.items = (request.session.items ?? 0) + 1;
  response.redirect("/cart");
});

app.get("/signup", (_, response) => page(response, `<h1>Sign up</h1>${form("/signup", credentials, "Sign up")}`));
app.post("/signup", async (request, response, next) => {
  const { username, password } = request.body;
  if (users.has(username)) return page(response, "<p role=alert>This address is taken.</p>");
  request.login(await keep(username, password), { keepSessionInfo: true }, (error) =>
    error ? next(error) : response.redirect("/account"),
  );
});

app.get("/login", (request, response) => {
  const [message = ""] = request.session.messages ?? [];
  if (message) request.session.messages = [];
  page(response, `<h1>Sign in</h1><p role=alert>${message}</p>${form("/login/password", credentials, "Sign in")}`);
});
app.post(
  "/login/password",
  passport.authenticate("local", {
    successReturnToOrRedirect: "/account",
    failureRedirect: "/login",
    failureMessage: true,
    // Or the cart would be gone.
    keepSessionInfo: true,
  }),
);
app.post("/logout", (request, response, next) => {
  request.logout((error) => (error ? next(error) : response.redirect("/")));
});

app.get("/account", signedIn, (request, response) => {
  const fields = [
    ["Current password", "current", "password"],
    ["New password", "next", "password"],
  ];
  const password = form("/account/password", fields, "Change password");
  page(
    response,
    `<h1>Account</h1><p>${escaped(request.user.username)}</p>${password}${form("/logout", [], "Sign out")}`,
  );
});
app.post("/account/password", signedIn, async (request, response) => {
  const { current, next } = request.body;
  if (!(await isRight(request.user, current))) return page(response, "<p role=alert>That is not your password.</p>");
  await keep(request.user.username, next);
  page(response, "<p role=status>Your password is changed.</p>");
});

const { PORT, TLS_KEY, TLS_CERTIFICATE } = process.env;
createServer({ key: readFileSync(TLS_KEY), cert: readFileSync(TLS_CERTIFICATE) }, app).listen(Number(PORT), () =>
  console.log(`https://localhost:${PORT}`),
);
