/** How the shop is built. The headers that guard every answer are not here but in lib/request/security-headers.ts. */

import { languages } from "./lib/language/language.ts";

/** @param {string} path */
const inAnyLanguage = (path) => `/:language(${languages.join("|")})?${path}`;

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // Made for their machine, they are loaded as they are instead of being bundled; next-auth, because Node takes bundled
  // code for ours and warns of what it lets packages do (its OpenID client's url.parse, DEP0169).
  serverExternalPackages: [
    "better-sqlite3",
    "@prisma/client",
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-pg",
    "@node-rs/argon2",
    "@simplewebauthn/server",
    "next-auth",
    "nodemailer",
    "pdfkit",
  ],
  // `npm test` checks the types of everything, once; whoever only starts the shop does not wait for it.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    // These addresses are secrets, so no request names them, not even for our own files. Not "no-referrer": under that a
    // browser also hides the Origin of the form, and without script the form would be refused.
    ...[
      "/register/:token",
      "/email-change/:token",
      "/email-change/undo/:token",
      "/sign-in/verify/:token",
      "/staff/sign-in/verify/:token",
      "/staff/invitation/:token",
    ].map((path) => ({
      source: inAnyLanguage(path),
      headers: [{ key: "Referrer-Policy", value: "strict-origin" }],
    })),
    // Answers with a redirect that takes the secret out of the address, so no form is ever sent from here.
    {
      source: inAnyLanguage("/reset-password/:token"),
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    },
    {
      // Their names stay when a picture is rendered anew: kept for a day, then asked for again with its ETag.
      source: "/pictures/:path*",
      headers: [{ key: "Cache-Control", value: "public, max-age=86400, stale-while-revalidate=604800" }],
    },
  ],
};
