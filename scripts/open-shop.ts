/** One open shop: Next behind TLS (or behind a proxy that ends it), until it is told to close. */
import { readFileSync } from "node:fs";
import { createServer as createPlainServer, type RequestListener, type Server } from "node:http";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import next from "next";
import type { Config } from "../lib/config/config.ts";
import { readPath } from "../lib/language/language.ts";
import { speaking } from "../lib/language/speaking.ts";
import { inOneRequest } from "../lib/request/one-request.ts";
import { authorityPath, keptCertificate } from "./certificate.ts";
import { portProblem } from "./checks.ts";
import { closesGently } from "./close-gently.ts";
import { compressedFiles } from "./compressed-files.ts";
import { admit } from "./edge.ts";
import { plainAnswer } from "./plain-answer.ts";
import { createTlsServer } from "./tls-server.ts";
import { refusesUnreadable } from "./unreadable.ts";

/** Opens the shop in this process; it closes gently when it is told to. */
export async function openShop(settings: Config): Promise<void> {
  if (!settings.trustProxy) trustOwnAuthority(settings);
  const app = next({ dev: false, customServer: true, port: settings.port });
  await app.prepare();
  const answer = app.getRequestHandler();
  const answerCompressed = compressedFiles();
  const server = shopServer(settings, async (request, response) => {
    try {
      if (!admit(request, response, settings) || answerCompressed(request, response)) return;
      const { language } = readPath(request.url ?? "/");
      await speaking(language, () => inOneRequest(response, () => answer(request, response)));
    } catch (error) {
      console.error(error);
      plainAnswer(
        response,
        500,
        "Something went wrong",
        "The fault is ours, and it was noted. Nothing was lost: please try again.",
      );
    }
  });
  const closeServer = closesGently(server, 15_000);
  await listen(server, settings.port);
  closeOnSignal(() => closeServer().then(() => app.close()));
}

/** After an action that redirects, Next fetches the next page from this very server; the test bank sends its notices here. */
function trustOwnAuthority({ dataDir }: Config): void {
  setDefaultCACertificates([...getCACertificates("default"), readFileSync(authorityPath(dataDir), "utf8")]);
}

/** With limits that a slow or silent client runs into before it does harm. */
function shopServer(settings: Config, listener: RequestListener): Server {
  const limits = {
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 20_000,
    // Next listens for connections that want to become something else, and would leave them without an answer.
    shouldUpgradeCallback: () => false,
  };
  // Whoever looks at a page for less than a minute need not shake hands again.
  const forBrowsers = { ...limits, keepAliveTimeout: 60_000 };
  const server = settings.trustProxy
    ? createPlainServer(limits, listener)
    : createTlsServer(forBrowsers, tlsOptions(settings), listener);
  refusesUnreadable(server);
  return server;
}

function tlsOptions({ dataDir }: Config) {
  const { certificate, key } = keptCertificate(dataDir);
  return { cert: certificate, key };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(portProblem(error, port)));
    server.listen(port, resolve);
  });
}

/** Stops taking requests, lets those in flight finish, and ends well. A second signal changes nothing. */
function closeOnSignal(close: () => Promise<void>): void {
  let isClosing = false;
  const onSignal = async () => {
    if (isClosing) return;
    isClosing = true;
    await close();
    process.exit(0);
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
}
