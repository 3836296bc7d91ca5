/** The laws of the house that neither the compiler nor the linter can state. A failure names the files that broke one. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { accessRules } from "./request/access.ts";

const files = globSync("{app,components,lib,prisma,scripts,e2e}/**/*.{ts,tsx,mjs}")
  .concat("proxy.ts", "instrumentation.ts")
  .filter((path) => existsSync(path) && !path.startsWith("prisma/generated/"));
const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path);
// Data and test tables may be as long as they are.
const isData = (path: string) => /^(prisma\/catalogue|e2e\/security\/requirements)\//.test(path) || isTest(path);
const product = files.filter((path) => /^(app|components|lib|proxy|instrumentation)/.test(path) && !isTest(path));

const textOf = (path: string) => readFileSync(path, "utf8");
const linesOf = (path: string) => textOf(path).trimEnd().split("\n").length;
const violators = (paths: string[], isBroken: (text: string, path: string) => boolean) =>
  paths.filter((path) => isBroken(textOf(path), path));

describe("size and names", () => {
  const written = files.filter((path) => !isData(path));

  test("no file is longer than 250 lines", () => {
    expect(written.filter((path) => linesOf(path) > 250)).toEqual([]);
  });

  test("half of the files have fewer than 60 lines", () => {
    const lengths = written.map(linesOf).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
  });

  test("no file is named like a drawer", () => {
    const drawer =
      /^(utils?|helpers?|misc|common|shared|types|constants|services?|.*(manager|-service|-helper|-utils?))\.tsx?$/;
    expect(files.filter((path) => drawer.test(basename(path)))).toEqual([]);
  });

  test("names are kebab-case", () => {
    const isKebab = (path: string) =>
      /^\[?(\.\.\.)?[a-z0-9]+(-[a-z0-9]+)*\]?(\.(test|spec|config|d))?\.(tsx?|mjs)$/.test(basename(path));
    expect(files.filter((path) => !isKebab(path))).toEqual([]);
  });
});

describe("who may know what", () => {
  /** From the ground up. A domain may know those on its own floor and below. */
  const floors = [
    ["language"],
    ["address-format", "config", "time", "money", "random", "secret-field"],
    ["seal", "tax"],
    ["database", "delivery"],
    ["transaction"],
    ["held-form", "journal", "known-device", "mail", "security-letter", "security-stamp", "throttle", "wording"],
    ["breached-passwords"],
    ["session"],
    [
      "account",
      "bank",
      "binding",
      "catalog",
      "elevation",
      "ownership",
      "payment",
      "promotion",
      "search",
      "session-list",
    ],
    ["passkey", "pending-sign-in"],
    ["second-factor"],
    [
      "cart",
      "collections",
      "email-change",
      "federation",
      "invoices",
      "password-reset",
      "recently-viewed",
      "refunds",
      "sign-in-verification",
      "staff",
      "stock",
      "stock-notice",
    ],
    ["checkout", "wish-list"],
    ["account-deletion", "address-book", "orders", "own-data", "reviews"],
    ["fulfilment", "lab", "returns", "staff-refund"],
    ["authentication", "chores", "letter-examples", "request"],
  ];
  const floorOf = (domain: string) => floors.findIndex((domains) => domains.includes(domain));
  const domains = globSync("lib/*/").map((path) => basename(path));

  test("every domain has a floor and a front door that lists what it shows", () => {
    expect(domains.filter((domain) => floorOf(domain) === -1)).toEqual([]);
    expect(
      violators(
        domains.map((domain) => `lib/${domain}/index.ts`),
        (text) => /export \*/.test(text),
      ),
    ).toEqual([]);
  });

  test("no domain knows anything above itself", () => {
    const looksUp = (text: string, path: string) =>
      [...text.matchAll(/from "#lib\/([\w-]+)/g)].some(
        ([, known = ""]) => floorOf(known) > floorOf(path.split("/")[1] ?? ""),
      );
    expect(
      violators(
        product.filter((path) => path.startsWith("lib/")),
        looksUp,
      ),
    ).toEqual([]);
  });

  test("whatever touches secrets or the database can never reach a browser", () => {
    const guarded = ["config", "database", "random", "request", "transaction"].map(
      (domain) => `lib/${domain}/index.ts`,
    );
    const stores = product.filter((path) => basename(path) === "store.ts");
    expect(violators([...guarded, ...stores], (text) => !text.includes('import "server-only";'))).toEqual([]);
  });

  test("nothing is upserted that has nothing to update: on PostgreSQL two of those at once collide", () => {
    const stores = product.filter((path) => basename(path) === "store.ts");
    expect(violators(stores, (text) => /\bupdate: \{\},/.test(text))).toEqual([]);
  });

  test("the clock is read in lib/time alone", () => {
    const elsewhere = product.filter((path) => !path.startsWith("lib/time/"));
    expect(violators(elsewhere, (text) => /new Date\(|\bDate\.(now|parse|UTC)\b/.test(text))).toEqual([]);
  });

  test("lengths of time are written in words: no bare figure of milliseconds", () => {
    const elsewhere = product.filter((path) => !path.startsWith("lib/time/"));
    expect(violators(elsewhere, (text) => /\* ?1_?000\b|\b(60_?000|3_?600_?000|86_?400(_?000)?)\b/.test(text))).toEqual(
      [],
    );
  });

  test("chance comes from lib/random alone", () => {
    const elsewhere = product.filter((path) => !/^lib\/(random|config)\//.test(path));
    expect(violators(elsewhere, (text) => /Math\.random|randomUUID|randomBytes|getRandomValues/.test(text))).toEqual(
      [],
    );
  });
});

describe("cryptography", () => {
  test("hashes are of the SHA-2 family, but where another's protocol has SHA-1 @ASVS-11.4.1", () => {
    const theirs = ["lib/breached-passwords/range.ts", "lib/second-factor/policy.ts"];
    const others = product.filter((path) => !theirs.includes(path) && !path.includes("/example-"));
    const isOther = (text: string) =>
      [...text.matchAll(/create(?:Hash|Hmac)\("([^"]+)"/g)].some(([, name = ""]) => !/^sha(256|384|512)$/.test(name));
    expect(violators(others, (text) => isOther(text) || /"(md5|sha-?1)"/i.test(text))).toEqual([]);
  });

  test("what is keyed is compared in constant time @ASVS-11.2.4", () => {
    const shortCut = /[!=]==? *(await )?(\w*(seal|mac|signature)\w*|keyedDigest)\(|\b(mac|signature) *[!=]==? *\w/i;
    expect(violators(product, (text) => shortCut.test(text))).toEqual([]);
  });
});

test("no page fetches ahead what its reader may never ask for: each would cost a session its look-up", () => {
  const pages = product.filter((path) => path.endsWith(".tsx"));
  expect(violators(pages, (text) => /<Link\s(?![^>]*prefetch=\{false\})/.test(text))).toEqual([]);
});

describe("guards", () => {
  test("every server action is made by a wrapper whose name is its guard", () => {
    const actions = product.filter((path) => basename(path) === "actions.ts");
    const isUnguarded = (text: string) => {
      const exported = [...text.matchAll(/^export (?!type)(.*)$/gm)].map(([, rest = ""]) => rest);
      return (
        !text.includes('"use server";') ||
        exported.some(
          (rest) => !/^const \w+ = (public|impersonal|proving|elevated|staff|staffProving)Action\b/.test(rest),
        )
      );
    };
    expect(violators(actions, isUnguarded)).toEqual([]);
    const others = product.filter((path) => basename(path) !== "actions.ts");
    expect(violators(others, (text) => /^\s*"use server"/m.test(text))).toEqual([]);
  });

  test("every page and handler is declared in lib/request/access.ts, and nothing else is", () => {
    const served = product.filter((path) => /^app\/.*(page\.tsx|route\.tsx?)$/.test(path)).map(addressOf);
    const made = product.filter((path) => /^app\/(robots|sitemap)\.ts$/.test(path));
    const isFile = (path: string) => /\.\w+$/.test(path) && !served.includes(path);
    const declared = accessRules.map(({ path }) => path).filter((path) => !isFile(path));
    // That one is for what nobody declared.
    expect([...served].toSorted()).toEqual([...declared, "/undeclared"].toSorted());
    expect(made.every((path) => accessRules.some((rule) => rule.path.startsWith(`/${basename(path, ".ts")}.`)))).toBe(
      true,
    );
  });

  test("a page that finds nothing shows what is there instead: thrown, it would be blank until scripts run", () => {
    const files = product.filter((path) => basename(path) !== "route.ts");
    expect(violators(files, (text) => /^import .*\bnotFound\b/m.test(text))).toEqual([]);
  });

  test("a page that forms of a suspected session are let through to asks for the proof by itself", () => {
    const isLetThrough = (path: string) =>
      accessRules.some((rule) => (rule.keepsInDoubt || rule.elevation) && rule.path === addressOf(path));
    const pages = product.filter((path) => basename(path) === "page.tsx" && isLetThrough(path));
    const asks = /\bawait (requireSignIn|requireStaff|requireStep)\(|\bsessionToShow\(/;
    expect(pages.length).toBeGreaterThan(20);
    expect(violators(pages, (text) => !asks.test(text) || text.includes("currentSession("))).toEqual([]);
  });

  /** The address of a page's folder; a folder in brackets only groups. */
  const addressOf = (path: string) =>
    `/${dirname(path)
      .split("/")
      .slice(1)
      .filter((part) => !part.startsWith("("))
      .join("/")}`;
});

test("what shoppers read is said by the shop's languages: no label, heading or remark is bare English", () => {
  const isForShoppers = (path: string) => !/^(app\/staff|lib\/(staff|own-data|database))\//.test(path);
  const bare = /\b(aside|label|legend|title|heading|hint|description|behaviour|placeholder|alt)(=|: )"[A-Z]/;
  expect(violators(product.filter(isForShoppers), (text) => bare.test(text))).toEqual([]);
});

describe("what people type", () => {
  const pages = product.filter((path) => path.endsWith(".tsx"));

  // The type of what they are given asks for a server action too (`FormAction`); of a component's own function React's
  // HTML would be a form that does nothing.
  test("no form waits for scripts: what it is sent to is the server's action, not a function around it", () => {
    const isWrapped = (text: string) =>
      /useActionState\((?!\w+,)|<form[^>]*\saction=\{(?![\w.]+\}|localPath\()/.test(text);
    expect(violators(pages, isWrapped)).toEqual([]);
  });

  test("text becomes HTML in one place, where it is data that no script runs", () => {
    const isMadeHtml = (text: string) => /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML/.test(text);
    expect(violators(product, isMadeHtml)).toEqual(["app/(shop)/structured-data/structured-data-script.tsx"]);
  });

  // That each password field says which password it is for, its type asks for (components/form/password-field.tsx).
  test("nothing keeps people from pasting, nor a password manager from filling in", () => {
    expect(violators(pages, (text) => /\bon(Paste|BeforeInput|Drop)\b/.test(text))).toEqual([]);
  });
});
