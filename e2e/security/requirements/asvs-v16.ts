/** OWASP ASVS 5.0, V16: security logging and error handling. Numbers and levels are the standard's, the words are ours. */
import type { Requirements } from "./requirement.ts";

export const logging: Requirements = {
  "ASVS-16.1.1": {
    level: 2,
    words: "Written down: what is logged where, in which form, for whom and for how long",
    documentedIn: "docs/reference/logs.md",
  },
  "ASVS-16.2.1": {
    level: 2,
    words: "An entry says when, where, who and what",
    unitTests: [
      [
        "lib/journal/journal.test.ts",
        "an event is kept with its instant, what it is about and who did it @ASVS-16.2.1",
      ],
    ],
  },
  "ASVS-16.2.2": {
    level: 2,
    words: "Times are UTC, of clocks that agree",
    unitTests: [
      [
        "lib/request/security-events.test.ts",
        "the time of an event is that of UTC, wherever the server stands @ASVS-16.2.2",
      ],
    ],
    note: "That the machines' clocks agree is up to whoever runs them.",
  },
  "ASVS-16.2.3": {
    level: 2,
    words: "Logs go nowhere but where the inventory says",
    documentedIn: "docs/reference/logs.md",
  },
  "ASVS-16.2.4": {
    level: 2,
    words: "Logs can be read and related by a machine",
    note: "The journal: one form, a line of JSON each. The server's own output is lines for people.",
  },
  "ASVS-16.2.5": {
    level: 2,
    words: "No secret in a log; sessions stand there by handle",
    unitTests: [
      [
        "lib/journal/discretion.test.ts",
        "holds nothing of what the browser, the letters and the database's columns of secrets held",
      ],
    ],
  },
  "ASVS-16.3.1": {
    level: 2,
    words: "Every proof of who somebody is, right or wrong, is written down, with its factor",
    unitTests: [
      [
        "lib/request/security-events.test.ts",
        "%s is written once: when, whose, by whom, in which session, from where and why @AUD-01 @ASVS-16.2.1 @ASVS-16.3.1",
      ],
    ],
  },
  "ASVS-16.3.2": {
    level: 2,
    words: "Refused access is written down",
    unitTests: [
      [
        "lib/request/refused-access.test.ts",
        "an address that names another's %s is answered as one that leads nowhere, and written down @AUD-06 @ASVS-16.3.2",
      ],
      [
        "lib/request/refused-access.test.ts",
        "so is a form that names another's %s, once, whatever page it was sent from @AUD-06 @ASVS-16.3.2",
      ],
      [
        "lib/request/guard.test.ts",
        "refuses ambiguous cookies and writes of other sites before it looks for a session, and writes both down",
      ],
    ],
    note: "Of one kind from one network, a process writes sixty a minute, and says when there were more.",
  },
  "ASVS-16.3.3": {
    level: 2,
    words: "Tries to get round a control are written down",
    unitTests: [
      [
        "lib/session/session-life.test.ts",
        "that was guessed is written down when a person presents it, and never the guess itself",
      ],
      [
        "lib/passkey/passkey.test.ts",
        "a counter that does not grow is refused and written down: there may be a copy @ACC-19",
      ],
    ],
  },
  "ASVS-16.3.4": {
    level: 2,
    words: "Unexpected errors and failing controls are written down",
    unitTests: [
      [
        "lib/mail/mail-server.test.ts",
        "keeps what the server refused, waits longer each time, and names no recipient in the log",
      ],
    ],
  },
  "ASVS-16.4.1": { level: 2, words: "What is logged cannot forge an entry" },
  "ASVS-16.4.2": {
    level: 2,
    words: "Logs cannot be read by others, nor changed",
    unitTests: [
      [
        "lib/journal/journal.test.ts",
        "what stands in the journal can be neither changed nor removed, before it is linked and after @ASVS-16.4.2",
      ],
      ["lib/journal/verify.test.ts", "whichever is altered, in whatever it says"],
    ],
    documentedIn: "docs/how-to/verify-the-journal.md",
  },
  "ASVS-16.4.3": {
    level: 2,
    words: "Logs are sent to another system at once",
    documentedIn: "docs/how-to/send-the-journal-elsewhere.md",
    note: "The journal is, where JOURNAL_URL names one; the server's own output is for the supervisor that reads it.",
  },
  "ASVS-16.5.1": { level: 2, words: "An error says nothing of what is inside" },
  "ASVS-16.5.2": {
    level: 2,
    words: "Where something outside fails, the shop goes on safely",
    unitTests: [
      ["lib/breached-passwords/breached-passwords.test.ts", "where nobody listens any more is not an error either"],
      ["lib/authentication/providers.test.ts", "a provider that does not answer is a plain nothing"],
    ],
  },
  "ASVS-16.5.3": {
    level: 2,
    words: "Where something inside fails, nothing is let through",
    unitTests: [
      [
        "lib/request/begin-anew.test.ts",
        "a sign-out that cannot be written down fails, and tells the browser nothing @ASVS-7.4.1 @ASVS-16.5.3",
      ],
    ],
  },
  "ASVS-16.5.4": { level: 3, words: "What nobody catches is caught at last, written down, and ends no process" },
};
