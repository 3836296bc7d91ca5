/** One request to the shop itself, from outside: by its public address, over TLS, with no word that it is our own. */
import "server-only";
import { request } from "node:https";
import { config } from "#lib/config";
import { type Duration, seconds } from "#lib/time";

export type Sent = {
  readonly method: "GET" | "POST";
  /** One of the shop's own; nothing of it is ever typed by anybody. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of a form. */
  readonly fields?: Readonly<Record<string, string>>;
};

export type Received = {
  readonly status: number;
  /** Where it leads; empty where it leads nowhere. */
  readonly location: string;
  readonly setCookies: readonly string[];
  readonly body: string;
};

const patience: Duration = seconds(5);

/** Sends it, and gives the answer; throws when there is none within five seconds. Redirects are not followed. */
export async function send({ method, path, headers, fields }: Sent): Promise<Received> {
  const form = fields && new Response(formOf(fields));
  const body = form && Buffer.from(await form.arrayBuffer());
  const type = form?.headers.get("content-type");
  const how = {
    method,
    // A connection of its own, as a stranger's is.
    agent: false,
    signal: AbortSignal.timeout(patience),
    headers: { ...headers, ...(body && type ? { "content-type": type, "content-length": body.length } : {}) },
  };
  return new Promise((settle, fail) => {
    const sent = request(`${config().origin}${path}`, how, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", fail);
      answer.on("end", () =>
        settle({
          status: answer.statusCode ?? 0,
          location: answer.headers.location ?? "",
          setCookies: answer.headers["set-cookie"] ?? [],
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    sent.on("error", fail);
    sent.end(body);
  });
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
