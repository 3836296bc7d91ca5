/** OWASP ASVS 5.0, V7: session management. Numbers and levels are the standard's, the words are ours. */
import type { Requirements } from "./requirement.ts";

export const sessionManagement: Requirements = {
  "ASVS-7.1.1": {
    level: 2,
    words: "Written down: both timeouts, why they are so, and where they depart from NIST",
    documentedIn: "docs/explanation/session-protocol.md",
  },
  "ASVS-7.1.2": {
    level: 2,
    words: "Written down: how many sessions an account may have, and what happens beyond",
    documentedIn: "docs/explanation/session-protocol.md",
  },
  "ASVS-7.1.3": {
    level: 2,
    words: "Written down: how sessions here and at other sites hang together",
    documentedIn: "docs/how-to/offer-federated-sign-in.md",
  },
  "ASVS-7.2.1": {
    level: 1,
    words: "The server alone decides what an identifier is worth",
    unitTests: [
      [
        "lib/session/session-life.test.ts",
        "that differs from a live one by a single character opens nothing, and is not adopted @TOK-03 @ASVS-7.2.1",
      ],
      [
        "lib/request/begin-anew.test.ts",
        "what somebody chose for a cookie themselves never names a session, neither before a sign-in nor after it @TOK-04 @ASVS-7.2.1",
      ],
    ],
  },
  "ASVS-7.2.2": { level: 1, words: "Identifiers are made for each session; there is no fixed key" },
  "ASVS-7.2.3": {
    level: 1,
    words: "Identifiers are unique, from a secure generator, of 128 bits at least (ours: 256)",
    unitTests: [
      [
        "lib/random/random.test.ts",
        "in ten thousand secrets each bit is set as often as not, and none comes twice @WSTG-SESS-01",
      ],
      [
        "lib/session/session-life.test.ts",
        "has 256 bits, opens its session, and is known to the database by its digest alone",
      ],
      ["lib/house-rules.test.ts", "chance comes from lib/random alone"],
    ],
  },
  "ASVS-7.2.4": {
    level: 1,
    words: "Whoever proves who they are, again too, gets a new identifier, and the old one is over",
    unitTests: [
      [
        "lib/request/begin-anew.test.ts",
        "a sign-in ends the customer's and the guest's session that came along, whosever they were @ASVS-7.2.4",
      ],
      ["lib/elevation/elevation.test.ts", "makes the session's next identifier due at once @ASVS-7.2.4"],
    ],
    note: "After a re-authentication the old identifier is good for its 30 seconds of grace, without the proof.",
  },
  "ASVS-7.3.1": {
    level: 2,
    words: "A session that nobody uses ends",
    unitTests: [
      ["lib/session/protocol.test.ts", "is accepted one second before the idle timeout"],
      ["lib/session/protocol.test.ts", "has expired at the idle timeout and after it"],
    ],
  },
  "ASVS-7.3.2": {
    level: 2,
    words: "A session ends some time after it began, however much it is used",
    unitTests: [
      [
        "lib/session/protocol.test.ts",
        "is accepted one second before its absolute end, and has expired at it, however active",
      ],
    ],
  },
  "ASVS-7.4.1": {
    level: 1,
    words: "After its end a session opens nothing, because the server has ended it",
    unitTests: [
      [
        "lib/session/session-life.test.ts",
        "retires the identifier with its reason; a replay opens nothing and is written down",
      ],
    ],
  },
  "ASVS-7.4.2": {
    level: 1,
    words: "Disabling or deleting an account ends all its sessions",
    unitTests: [
      ["lib/session/session-life.test.ts", "a session whose account was disabled meanwhile ends it"],
      [
        "lib/account-deletion/account-deletion.test.ts",
        "every session is over, the owner gets a letter, and the journal knows of it @ASVS-7.4.2",
      ],
    ],
  },
  "ASVS-7.4.3": {
    level: 2,
    words: "After a change of password or factor all other sessions can be ended (here: always are)",
    unitTests: [
      [
        "lib/password-reset/password-reset.test.ts",
        "ends every session and elevation of the account, and nobody else's @ASVS-7.4.3",
      ],
    ],
  },
  "ASVS-7.4.4": { level: 2, words: "Every page behind a sign-in shows the way out" },
  "ASVS-7.4.5": {
    level: 2,
    words: "Staff can end the sessions of one account, and of everybody",
    unitTests: [["lib/staff/staff.test.ts", "all of everybody, in many bites, but neither their own nor a visitor's"]],
  },
  "ASVS-7.5.1": {
    level: 2,
    words: "What decides whose account it is can be changed only after proving anew who one is, with all factors",
    unitTests: [
      ["lib/request/account-actions.test.ts", "%s does nothing before that @ASVS-7.5.1"],
      [
        "lib/request/address-actions.test.ts",
        "whatever changes the default leads to the question who one is, and waits with what was typed @ASVS-7.5.1",
      ],
    ],
    documentedIn: "docs/explanation/re-authentication.md",
  },
  "ASVS-7.5.2": { level: 2, words: "People see all their sessions, and end any after proving anew who they are" },
  "ASVS-7.5.3": {
    level: 3,
    words: "The most sensitive steps ask for a proof of the last minutes",
    unitTests: [
      ["lib/elevation/elevation.test.ts", "does not slide: being used makes it no younger @REA-03 @ASVS-7.5.3"],
    ],
  },
  "ASVS-7.6.1": {
    level: 2,
    words: "Sessions here and at other sites behave together as documented",
    documentedIn: "docs/how-to/offer-federated-sign-in.md",
  },
  "ASVS-7.6.2": { level: 2, words: "No session begins without somebody's own act" },
};
