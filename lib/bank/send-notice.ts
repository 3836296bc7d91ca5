/** Sends a notice to the shop over the network, as a bank would; the shop's own certificate authority is trusted. */
import "server-only";
import { readFile } from "node:fs/promises";
import { request } from "node:https";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { config } from "#lib/config";
import { now, seconds } from "#lib/time";
import { type Notice, sign, signatureHeader } from "./notice.ts";

/** Sends a notice once. A lost one is no loss: whoever waits for the money also asks the bank. */
export async function sendNotice(notice: Notice): Promise<void> {
  const { dataDir, origin } = config();
  const own = await readFile(join(dataDir, "tls", "authority.crt"), "utf8").catch(() => undefined);
  const body = JSON.stringify(notice);
  const sent = request(`${origin}/webhooks/test-bank`, {
    method: "POST",
    headers: { "content-type": "application/json", [signatureHeader]: sign(body, now()) },
    ca: own === undefined ? [...rootCertificates] : [...rootCertificates, own],
    timeout: seconds(5),
  });
  sent.on("timeout", () => sent.destroy());
  sent.on("error", () => undefined);
  sent.on("response", (answer) => answer.resume());
  sent.end(body);
}
