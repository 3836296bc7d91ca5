/**
 * `npm run bench`: how fast the shop is, beside a bare HTTPS server that sends the same bytes; `-- --starts` times the
 * first and second start too. `npm run bench -- session`: what the session of a request costs, and what others pay for it.
 * `npm run bench -- catalogue`: what a listing with its facets and a search cost over 20,000 products.
 * `npm run bench -- pages`: what pages are like on a phone with a slow line.
 */
import { prepareRuntime, runScript } from "./node.mjs";

prepareRuntime();
const [what, ...rest] = process.argv.slice(2);
const parameters =
  what === "session" || what === "catalogue" || what === "pages"
    ? [`scripts/bench/${what}/bench.ts`, ...rest]
    : ["scripts/bench/bench.ts", ...process.argv.slice(2)];
process.exitCode = await runScript("--conditions=react-server", ...parameters);
