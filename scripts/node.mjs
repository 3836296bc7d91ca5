/**
 * From whatever Node is on the machine to the one that the shop is pinned to. Plain JavaScript without dependencies:
 * it runs before anything is installed, under Node 20 and later.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname ?? ".", "..");
const binaries = join(root, "node_modules", ".bin");

/** Ends with one sentence, when Node is too old; else installs what package-lock.json asks for, if it is not there. */
export function prepareRuntime() {
  process.chdir(root);
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20)
    stop(
      `Cartwright needs Node 20 or later to start; this is ${process.versions.node}. Install one from https://nodejs.org.`,
    );
  if (isInstalled()) return;

  console.log("Installing what the shop needs (about a minute, this once) …");
  // The build tools are needed to start, even where NODE_ENV says production.
  const { status } = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
  });
  if (status !== 0 || !isInstalled())
    stop("The installation did not finish. See npm's words above, then run the same command again.");
}

/** Runs a script under the pinned Node, with signals passed on, and gives its exit code. */
export function runScript(...parameters) {
  const child = spawn(join(binaries, "node"), [...settings(), ...parameters], {
    stdio: "inherit",
    env: { ...process.env, PATH: `${binaries}:${process.env.PATH}` },
  });
  // A terminal sends Ctrl-C to everybody in the group, npm passes it on again: each process here listens once.
  const passOn = (signal) => child.kill(signal);
  process.on("SIGINT", passOn).on("SIGTERM", passOn);
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      process.off("SIGINT", passOn).off("SIGTERM", passOn);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

const settings = () => (existsSync(".env") ? ["--env-file=.env"] : []);

/** npm writes its own record last, so an installation that was cut off does not match. */
function isInstalled() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record) || !existsSync(join(binaries, "node"))) return false;
  const installed = readPackages(record);
  return Object.entries(readPackages(join(root, "package-lock.json"))).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || installed[path]?.version === version,
  );
}

const readPackages = (path) => JSON.parse(readFileSync(path, "utf8")).packages;

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
