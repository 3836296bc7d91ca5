/** Sends a notice to the shop over the network, as a bank would. */
import "server-only";
import { config } from "#lib/config";
import { now, seconds } from "#lib/time";
import { type Notice, sign, signatureHeader } from "./notice.ts";

/** Sends a notice once. A lost one is no loss: whoever waits for the money also asks the bank. */
export function sendNotice(notice: Notice): void {
  const body = JSON.stringify(notice);
  const sent = fetch(`${config().origin}/webhooks/test-bank`, {
    method: "POST",
    headers: { "content-type": "application/json", [signatureHeader]: sign(body, now()) },
    body,
    signal: AbortSignal.timeout(seconds(5)),
  });
  sent.catch(() => undefined);
}
