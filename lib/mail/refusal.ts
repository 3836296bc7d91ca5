/** Which refusals of a mail server no later try will change. */

/** What nodemailer says of a server that refused: the command, the code of the reply (RFC 5321), and the reply itself. */
type Refusal = { readonly command?: unknown; readonly responseCode?: unknown; readonly response?: unknown };

/**
 * Whether the server will never take this letter: it knows no such mailbox, or does not want such a message. Only an enhanced
 * code says so (RFC 3463): 5.1.0 to 5.1.3, 5.1.6 and 5.1.10 are about the reader's address, 5.2.1 is about their mailbox, 5.6
 * about the content. Without one the same reply may mean that the server does not relay for us, which is mended some day.
 */
export function isRefusedForGood(error: unknown): boolean {
  const { command, responseCode, response } = (error instanceof Error ? error : {}) as Refusal;
  if (command !== "RCPT TO" && command !== "DATA") return false;
  if (typeof responseCode !== "number" || responseCode < 550 || responseCode > 554) return false;
  return /^\d{3}[ -]5\.(1\.([0-36]|10)|2\.1|6\.\d+)\b/.test(String(response));
}
