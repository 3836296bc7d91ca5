/** A mail server on this machine. Letters come over TLS, from whoever has its password, or they do not come. */
import { once } from "node:events";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { randomSecret } from "#lib/random";
import { authorityPath, certificateFor } from "../../scripts/certificate.ts";
import { results } from "./results.ts";

export type MailServer = {
  readonly port: number;
  /** The settings by which a shop sends its letters here. */
  readonly settings: Readonly<Record<string, string>>;
  /** Stops listening: whoever calls is refused. */
  goDown(): Promise<void>;
  /** Listens where it did before, with everything that it has. */
  comeBack(): Promise<void>;
};

/** Where the server of the shop under test keeps what it has. */
export const mailDirectory: string = join(results, "mail");

/** The folder in which a server of that directory files what has come for `address`, one file a letter. */
export const mailboxOf = (address: string, directory: string): string =>
  join(directory, "mailboxes", encodeURIComponent(address));

/** Starts a server that keeps everything in `directory`. */
export async function startMailServer(directory: string): Promise<MailServer> {
  const { certificate: cert, key } = await certificateFor("localhost", directory);
  const password = randomSecret();
  let filed = 0;
  const open = async (port: number): Promise<SMTPServer> => {
    const server = new SMTPServer({
      ...{ cert, key, disableReverseLookup: true },
      onAuth(given, _session, done) {
        if (given.username === "shop" && given.password === password) done(null, { user: "shop" });
        else done(new Error("Who is that?"));
      },
      onData(stream, session, done) {
        buffer(stream)
          .then((letter) => {
            filed += 1;
            file(letter, session, `${String(filed).padStart(6, "0")}.eml`, directory);
          })
          .then(() => done(), done);
      },
    });
    // A caller that hangs up is no reason for the server to end.
    server.on("error", (error) => console.error("A caller of the mail server failed.", error));
    server.listen(port, "127.0.0.1");
    await once(server.server, "listening");
    return server;
  };
  let server = await open(0);
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    settings: { MAIL_URL: `smtp://shop:${password}@127.0.0.1:${port}`, NODE_EXTRA_CA_CERTS: authorityPath(directory) },
    goDown: () => new Promise((closed) => void server.close(() => closed())),
    async comeBack() {
      server = await open(port);
    },
  };
}

/** Puts a letter into the mailbox of everybody whom its envelope names, and writes on it how it came, as mail servers do. */
function file(
  letter: Buffer,
  { envelope, transmissionType, tlsOptions }: SMTPServerSession,
  name: string,
  directory: string,
): void {
  const sender = envelope.mailFrom ? envelope.mailFrom.address : "";
  const encryption = tlsOptions ? tlsOptions.version : "no encryption";
  for (const { address } of envelope.rcptTo) {
    const trace = `Return-Path: <${sender}>\r\nDelivered-To: ${address}\r\nReceived: with ${transmissionType} (${encryption})\r\n`;
    const mailbox = mailboxOf(address, directory);
    mkdirSync(mailbox, { recursive: true });
    // Renamed when whole, so that nobody reads half a letter.
    writeFileSync(join(mailbox, `.${name}`), Buffer.concat([Buffer.from(trace), letter]));
    renameSync(join(mailbox, `.${name}`), join(mailbox, name));
  }
}
