/**
 * A line to the shop that is as bad as a test wants it. A browser uses it as its proxy; TLS ends here, under the shop's
 * own certificate, so that origin, cookies and trust are as ever. Requests and answers are lost, or held back until
 * something else has happened; nothing here waits for time to pass.
 */
import { readFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { Agent, createServer as createTlsServer, request } from "node:https";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { authorityPath, keptCertificate } from "../../scripts/certificate.ts";

/** A request on its way to the shop. */
export type Passing = { readonly method: string; readonly path: string; readonly headers: IncomingHttpHeaders };
/** The shop's answer to it, on its way back. */
export type Answered = Passing & { readonly status: number; readonly setCookie: readonly string[] };

export type Held<What> = {
  /** Settles when it has been caught. */
  readonly caught: Promise<What>;
  letGo(): void;
};

export type Outage<What> = {
  /** Settles when the first has been lost. */
  readonly lost: Promise<What>;
  mend(): void;
};

/** Where on its way a request or its answer is stopped; the outcome says whether it goes on from there. */
export type Stop = {
  onItsWay?(passing: Passing): Promise<Outcome>;
  onItsWayBack?(answered: Answered): Promise<Outcome>;
};
export type Outcome = "goes on" | "is lost";

/** Decides about one request after another. */
export type Temper = {
  stopFor(passing: Passing): Stop | undefined;
  /** Is told whenever a request has been answered or lost. */
  hasMoved(): void;
};

export type Line = {
  /** For a browser: the address of its proxy. */
  readonly server: string;
  /** Every answer of the shop, lost ones included, in the order in which it gave them. */
  readonly answers: readonly Answered[];
  /** Holds back the next request of that kind before the shop sees it. */
  holdRequest(which: (passing: Passing) => boolean): Held<Passing>;
  /** Holds back the answer to the next request of that kind: the shop has done its work, the browser does not know. */
  holdAnswer(which: (passing: Passing) => boolean): Held<Answered>;
  /** Loses every request of that kind before the shop sees it, until the line is mended. */
  loseRequests(which: (passing: Passing) => boolean): Outage<Passing>;
  /** Loses the answers to requests of that kind: more than one, as browsers quietly send some of them again. */
  loseAnswers(which: (passing: Passing) => boolean): Outage<Answered>;
  /** Leaves every request that nobody is waiting for to a temper; to none, and all is well again. */
  misbehave(temper?: Temper): void;
  /** How many requests have come and are neither answered nor lost. */
  underWay(): number;
  close(): void;
};

/** What a test waits for, or has taken out of order. */
type Awaited = { which(passing: Passing): boolean; readonly isOnce: boolean; readonly stop: Stop };

/** Opens a line to the shop at `origin`, whose certificate lies in `dataDir`. */
export async function openLine(origin: string, dataDir: string): Promise<Line> {
  const { certificate, key } = keptCertificate(dataDir);
  const agent = new Agent({ ca: readFileSync(authorityPath(dataDir)) });
  let awaited: Awaited[] = [];
  const answers: Answered[] = [];
  const sockets = new Set<Duplex>();
  let temper: Temper | undefined;
  let underWay = 0;

  const stopFor = (passing: Passing): Stop => {
    const found = awaited.find(({ which }) => which(passing));
    if (found?.isOnce) forget(found);
    return (found ? found.stop : temper?.stopFor(passing)) ?? {};
  };
  const forget = (one: Awaited) => {
    awaited = awaited.filter((other) => other !== one);
  };

  const carry = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "", url: path = "", headers } = asked;
    const passing = { method, path, headers };
    const stop = stopFor(passing);
    const body = await buffer(asked);
    if ((await stop.onItsWay?.(passing)) === "is lost") return void asked.socket.destroy();
    const answer = await ask(`${origin}${path}`, { method, headers: asked.rawHeaders, agent }, body);
    const answered = { ...passing, status: answer.statusCode ?? 0, setCookie: answer.headers["set-cookie"] ?? [] };
    answers.push(answered);
    if ((await stop.onItsWayBack?.(answered)) === "is lost") {
      answer.resume();
      return void asked.socket.destroy();
    }
    // A connection for each: browsers quietly send again what is lost on one that has served before.
    response.writeHead(answered.status, [...forwarded(answer.rawHeaders), "Connection", "close"]);
    await pipeline(answer, response);
  };

  const ending = createTlsServer({ cert: certificate, key }, (asked, response) => {
    underWay += 1;
    carry(asked, response)
      // The tab that asked has gone meanwhile, or the shop has: either way there is nobody to tell.
      .catch(() => asked.socket.destroy())
      .finally(() => {
        underWay -= 1;
        temper?.hasMoved();
      });
  });
  const door = createServer().on("connect", (_, socket: Duplex) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    ending.emit("connection", socket);
  });
  await new Promise<void>((open) => door.listen(0, "127.0.0.1", open));

  const hold = <What>(stopAt: keyof Stop, which: Awaited["which"]): Held<What> => {
    const caught = Promise.withResolvers<What>();
    const outcome = Promise.withResolvers<Outcome>();
    const stop = (what: What) => {
      caught.resolve(what);
      return outcome.promise;
    };
    awaited.push({ which, isOnce: true, stop: { [stopAt]: stop } });
    return { caught: caught.promise, letGo: () => outcome.resolve("goes on") };
  };

  const lose = <What>(stopAt: keyof Stop, which: Awaited["which"]): Outage<What> => {
    const lost = Promise.withResolvers<What>();
    const stop = async (what: What): Promise<Outcome> => {
      lost.resolve(what);
      return "is lost";
    };
    const outage = { which, isOnce: false, stop: { [stopAt]: stop } };
    awaited.push(outage);
    return { lost: lost.promise, mend: () => forget(outage) };
  };

  return {
    server: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    answers,
    holdRequest: (which) => hold("onItsWay", which),
    holdAnswer: (which) => hold("onItsWayBack", which),
    loseRequests: (which) => lose("onItsWay", which),
    loseAnswers: (which) => lose("onItsWayBack", which),
    misbehave: (next) => {
      temper = next;
    },
    underWay: () => underWay,
    close: () => {
      for (const socket of sockets) socket.destroy();
      door.close();
      agent.destroy();
    },
  };
}

function ask(
  address: string,
  how: { method: string; headers: readonly string[]; agent: Agent },
  body: Buffer,
): Promise<IncomingMessage> {
  return new Promise((settle, fail) => {
    request(address, how, settle).on("error", fail).end(body);
  });
}

/** Headers in the order and number in which they came, without those that are between two neighbours only. */
function forwarded(raw: readonly string[]): string[] {
  const pairs = raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ""] as const] : []));
  return pairs.filter(([name]) => !/^(connection|keep-alive|transfer-encoding)$/i.test(name)).flat();
}
