/** OWASP ASVS 5.0, V3: web frontend security. Numbers and levels are the standard's, the words are ours. */
import type { Requirements } from "./requirement.ts";

export const webFrontend: Requirements = {
  "ASVS-3.1.1": {
    level: 3,
    words: "Written down: what browsers must be able to do, and what happens where they are not",
    documentedIn: "docs/reference/browser-features.md",
  },
  "ASVS-3.2.1": { level: 1, words: "Nothing is rendered where it does not belong: a file as a page, data as a script" },
  "ASVS-3.2.2": {
    level: 1,
    words: "Text stays text, whatever somebody typed",
    unitTests: [
      [
        "lib/own-data/own-data.test.ts",
        "the page to take along says the same as the file, and what people typed is only text in it",
      ],
      ["lib/mail/write.test.ts", "escapes whatever people typed, in text and in attributes"],
      ["lib/house-rules.test.ts", "text becomes HTML in one place, where it is data that no script runs"],
    ],
  },
  "ASVS-3.2.3": {
    level: 3,
    words: "No element can pass for a variable of a script",
    notMet:
      "Scripts are modules with types, and what runs is decided by the policy's nonce. But they ask the document by its own names (document.title), and the framework's loader finds its files by a global one (TURBOPACK): an element of such a name, planted in a page, would leave it without its scripts.",
  },
  "ASVS-3.3.1": { level: 1, words: "Cookies are Secure, under the prefix __Host- or __Secure-" },
  "ASVS-3.3.2": { level: 2, words: "SameSite is as strict as the cookie's purpose allows" },
  "ASVS-3.3.3": { level: 2, words: "Cookies of one host have the prefix __Host-" },
  "ASVS-3.3.4": {
    level: 2,
    words: "What scripts need not read is HttpOnly, and its value travels in Set-Cookie alone",
  },
  "ASVS-3.3.5": {
    level: 3,
    words: "A cookie is no longer than 4096 bytes, name and value together",
    unitTests: [
      ["lib/request/cookie-jar.test.ts", "is no burden to any server, whatever was begun @COK-10 @ASVS-3.3.5"],
    ],
  },
  "ASVS-3.4.1": { level: 1, words: "Every answer says Strict-Transport-Security, for a year and all subdomains" },
  "ASVS-3.4.2": { level: 1, words: "No other origin is allowed to read an answer but one that is listed" },
  "ASVS-3.4.3": {
    level: 2,
    words: "A content security policy: no objects, no base, scripts by a nonce of this very answer",
    unitTests: [["lib/request/security-headers.test.ts", "scripts run by nonce alone"]],
  },
  "ASVS-3.4.4": { level: 2, words: "Every answer says nosniff" },
  "ASVS-3.4.5": { level: 2, words: "Other sites learn no address of ours from a Referer" },
  "ASVS-3.4.6": { level: 2, words: "Every answer says by frame-ancestors that it may not be framed" },
  "ASVS-3.4.7": { level: 3, words: "The policy names where violations are reported" },
  "ASVS-3.4.8": { level: 3, words: "Documents are alone in their browsing context group (Cross-Origin-Opener-Policy)" },
  "ASVS-3.5.1": {
    level: 1,
    words: "What changes something proves that it comes from the application itself",
    unitTests: [
      [
        "lib/request/guard.test.ts",
        "refuses a write of another site at every address but that of the signed notices @ASVS-3.5.1 @WSTG-SESS-05",
      ],
      ["lib/request/csrf.test.ts", "a token belongs to its own session and to no other"],
    ],
  },
  "ASVS-3.5.2": {
    level: 1,
    words: "Where a preflight is relied on, no request does without one",
    notApplicable: "Nothing relies on a preflight: Fetch Metadata, Origin and a token are checked on every write.",
  },
  "ASVS-3.5.3": { level: 1, words: "What changes something is never asked for by GET, HEAD or OPTIONS" },
  "ASVS-3.5.4": {
    level: 2,
    words: "Separate applications have separate hostnames",
    notApplicable: "There is one application. Its back office has cookies, accounts and an entrance of its own.",
  },
  "ASVS-3.5.5": {
    level: 2,
    words: "Messages of other windows are looked at by origin and form",
    notApplicable: "No page listens to other windows. Tabs speak by BroadcastChannel, which no other origin reaches.",
  },
  "ASVS-3.5.6": {
    level: 3,
    words: "There is no JSONP",
    notApplicable: "No address answers with a script made of what was asked.",
  },
  "ASVS-3.5.7": { level: 3, words: "No script file holds what somebody has to be signed in for" },
  "ASVS-3.5.8": { level: 3, words: "What is behind a sign-in cannot be embedded by other sites" },
  "ASVS-3.6.1": {
    level: 3,
    words: "External assets are versioned and checked by hash",
    documentedIn: "docs/decisions/0011-stripe-in-two-requests.md",
    note: "Every script, style, font and picture comes from the shop itself, but for Stripe's script on the one page that takes a card, where Stripe is set up.",
  },
  "ASVS-3.7.1": {
    level: 2,
    words: "No client technology that browsers have given up",
    unitTests: [["lib/request/security-headers.test.ts", "%s allows nothing"]],
  },
  "ASVS-3.7.2": { level: 2, words: "Nobody is sent on to a host that is not listed" },
  "ASVS-3.7.3": {
    level: 3,
    words: "Whoever is led off the site is told first, and may stay",
    notMet:
      "“Continue with …” leads to that site at once: its name is on the button, and there is no further question.",
  },
  "ASVS-3.7.4": {
    level: 3,
    words: "The domain is on the browsers' preload list for TLS",
    notMet: "A reference shop has no domain to be listed; whoever runs it under one can add it.",
  },
  "ASVS-3.7.5": {
    level: 3,
    words: "Browsers that lack what is expected are treated as documented",
    documentedIn: "docs/reference/browser-features.md",
  },
};
