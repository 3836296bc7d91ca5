/**
 * The portable cases against one target:
 *
 *   npm run conformance -- --target e2e/targets/express-passport.ts
 *   … --target ADAPTER --origin https://localhost:8443     a shop that runs already; --authority PEM: whose certificate to trust;
 *                                                          --plain-origin http://localhost:8080: where it is asked without TLS
 *   … --target ADAPTER --origin https://shop.example --not-loopback shop.example
 *
 * What else is said goes to Playwright: a file of e2e/targets/cases, `--grep @COK-01`. Fails when there is a finding.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { generateClient } from "../../scripts/build.ts";
import { requireBrowser } from "../../scripts/chromium.ts";
import { runTool } from "../../scripts/run-tool.ts";
import { loadAdapter } from "./harness/load-adapter.ts";
import { requireLoopback } from "./harness/loopback.ts";

const { values, tokens } = parseArgs({
  options: {
    target: { type: "string" },
    origin: { type: "string" },
    authority: { type: "string" },
    "plain-origin": { type: "string" },
    "not-loopback": { type: "string" },
  },
  strict: false,
  tokens: true,
});
const word = (name: keyof typeof values) => (typeof values[name] === "string" ? values[name] : "");
const [target, origin, authority, allowed] = [word("target"), word("origin"), word("authority"), word("not-loopback")];
const plainOrigin = word("plain-origin");

try {
  if (!target) throw new Error("Say which shop: --target with the path of its adapter.");
  for (const place of [origin, plainOrigin]) if (place) requireLoopback(place, allowed);
  requireBrowser();
  // Cartwright's own adapter keeps accounts through it.
  await generateClient();
  const { name } = await loadAdapter(target);
  const folder = resolve("test-results/targets", name);
  const environment = {
    NODE_OPTIONS: "--conditions=react-server",
    TARGET: target,
    TARGET_NAME: name,
    TARGET_ORIGIN: origin,
    TARGET_AUTHORITY: authority && resolve(authority),
    TARGET_PLAIN_ORIGIN: plainOrigin,
    TARGET_NOT_LOOPBACK: allowed,
    TARGET_FOLDER: folder,
    TARGET_HOME: resolve(folder, "home"),
  };
  const playwright = ["node_modules/@playwright/test/cli.js", "test", "--config=e2e/targets/playwright.config.ts"];
  process.exitCode = (await runTool([...playwright, ...forPlaywright()], environment)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** What was said that is not ours, as it was said. */
function forPlaywright(): string[] {
  const ours = tokens.flatMap((token) =>
    token.kind === "option" && ["target", "origin", "authority", "plain-origin", "not-loopback"].includes(token.name)
      ? [token.index, ...(token.inlineValue ? [] : [token.index + 1])]
      : [],
  );
  return process.argv.slice(2).filter((_, index) => !ours.includes(index));
}
