/** Hands letters to a mail server, or lays them into the outbox of a machine that has none. */
import "server-only";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { config, isThisMachine } from "#lib/config";
import { randomName } from "#lib/random";
import { now } from "#lib/time";
import type { WrittenLetter } from "./letter.ts";
import { serverPatience } from "./policy.ts";

/** Where letters lie when `MAIL_URL` is not set. */
export const outboxDirectory = (): string => join(config().dataDir, "outbox");

/** Sends a letter now; throws when the server refuses it or does not answer. */
export async function post({ to, subject, html, text }: WrittenLetter): Promise<void> {
  const { mailUrl, origin, seller } = config();
  const from = { name: "Cartwright & Daughters", address: `shop@${new URL(origin).hostname}` };
  // An address object is never parsed as a list, so one recipient stays one.
  const replyTo = seller.email === undefined ? {} : { replyTo: { name: seller.name, address: seller.email } };
  const message = { from, ...replyTo, to: { name: "", address: to }, subject, html, text };
  if (mailUrl === undefined) return layIntoOutbox(message);
  const server = createTransport({
    url: mailUrl,
    // Whoever sits on the way could take the offer of encryption out, and read the links and our password.
    requireTLS: !isThisMachine(new URL(mailUrl)),
    connectionTimeout: serverPatience,
    greetingTimeout: serverPatience,
    socketTimeout: serverPatience,
  } as { url: string });
  await server.sendMail(message).finally(() => server.close());
}

async function layIntoOutbox(message: object): Promise<void> {
  const { message: source } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const directory = outboxDirectory();
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const name = `${now().toISOString().replaceAll(":", "-")}-${randomName()}`;
  // Renamed when whole, so that nobody reads half a letter.
  const draft = join(directory, `.${name}`);
  await writeFile(draft, source as Buffer, { mode: 0o600 });
  await rename(draft, join(directory, `${name}.eml`));
}
