/** Which refusals of a mail server no later try will change. */

/** What nodemailer says of a server that refused: the command, the code of the reply (RFC 5321), and the reply itself. */
type Refusal = { readonly command?: unknown; readonly responseCode?: unknown; readonly response?: unknown };

/**
 * Whether the server will never take this letter: it knows no such mailbox, or does not want such a message (RFC 5321,
 * section 4.2.1). What it says of us instead, of its disk, or of everybody, is mended some day: a password that is wrong, a
 * sender that it does not relay for. Where the reply carries an enhanced code (RFC 3463), its second number tells the two
 * apart: 1 is the address, 2 the mailbox, 6 the content.
 */
export function isRefusedForGood(error: unknown): boolean {
  const { command, responseCode, response } = (error instanceof Error ? error : {}) as Refusal;
  if (command !== "RCPT TO" && command !== "DATA") return false;
  if (typeof responseCode !== "number" || responseCode < 550 || responseCode > 554) return false;
  const subject = /^\d{3}[ -]5\.(\d)/.exec(String(response))?.[1];
  return subject === undefined || "126".includes(subject);
}
