/** What OWASP ASVS 5.0 asks of sessions and accounts in its other chapters. Numbers and levels are the standard's. */
import type { Requirements } from "./requirement.ts";

export const elsewhere: Requirements = {
  "ASVS-2.3.1": { level: 1, words: "Steps are taken in their order, and none is left out" },
  "ASVS-2.4.1": {
    level: 2,
    words: "Whoever asks too often has to wait",
    unitTests: [["lib/throttle/throttle.test.ts", "a burst of parallel attempts gets no more than the free ones"]],
  },
  "ASVS-4.2.1": {
    level: 2,
    words: "Where a request ends is decided by the rules of its version of HTTP, and by nothing else",
    unitTests: [
      ["scripts/tls-server.test.ts", "a body of unknown length is told in chunks, and is no request of its own (%s)"],
      ["scripts/tls-server.test.ts", "a body that is not as long as it says (%i) is never read as a whole one"],
      ["scripts/tls-server.test.ts", "a body that breaks off is not read as a whole one (%j)"],
    ],
  },
  "ASVS-4.2.3": {
    level: 3,
    words: "Over HTTP/2 nothing is sent or taken that belongs to one connection of HTTP/1.1",
    unitTests: [["scripts/tls-server.test.ts", "its answer has every cookie, and nothing that belongs to HTTP/1.1"]],
  },
  "ASVS-4.2.4": {
    level: 3,
    words: "Over HTTP/2 no request is taken that has a line break in a name or value",
    notMet:
      "Node drops such a field, and the request is served without it: nothing is injected, but it is not refused.",
  },
  "ASVS-8.2.1": {
    level: 1,
    words: "A function is there for those who may use it",
    unitTests: [["lib/request/access.test.ts", "a path that nobody declared has no rule"]],
  },
  "ASVS-8.2.2": { level: 1, words: "Somebody else's data are not found, by whatever name they are asked for" },
  "ASVS-8.2.4": { level: 3, words: "What looks odd about a session has it ask for more, at its beginning and later" },
  "ASVS-8.3.1": { level: 1, words: "Who may do what is decided on the server, and by nothing that a client says" },
  "ASVS-8.3.2": { level: 3, words: "A right that was taken away is gone at the next request" },
  "ASVS-9.1.2": {
    level: 1,
    words: "A signed token is checked by an algorithm of our choice, and never by none",
    unitTests: [["lib/binding/proof.test.ts", "none proves nothing @ASVS-9.1.2"]],
  },
  "ASVS-9.2.2": {
    level: 2,
    words: "A token of one kind cannot stand in for another",
    unitTests: [
      ["lib/binding/proof.test.ts", "must be this kind of token, so that no other can stand in for it @ASVS-9.2.2"],
    ],
  },
  "ASVS-10.1.2": {
    level: 2,
    words: "Another site's answer counts only in the browser that asked, for the question that it asked",
  },
  "ASVS-10.2.1": { level: 2, words: "Sign-in with another site cannot be forged: state and PKCE" },
  "ASVS-10.5.1": { level: 2, words: "An ID token counts once: its nonce is the one that was sent" },
  "ASVS-10.5.2": {
    level: 2,
    words: "Somebody at another site is known by what never becomes somebody else's",
    unitTests: [["lib/federation/federation.test.ts", "is found by what the site calls them, never by their address"]],
  },
  "ASVS-11.4.2": {
    level: 2,
    words: "Passwords are kept by a slow hash with today's figures",
    unitTests: [["lib/account/account.test.ts", "is Argon2id with OWASP's figures, salted"]],
  },
  "ASVS-11.5.1": {
    level: 2,
    words: "What must not be guessed has 128 bits of a secure generator, and is no UUID",
    unitTests: [
      [
        "lib/session/secrets-at-rest.test.ts",
        "no table holds what a browser holds, in any way to write it down, while sessions live and when they are over @ASVS-11.5.1",
      ],
    ],
  },
  "ASVS-14.2.1": { level: 1, words: "No secret in an address, but for a mailed link until it is followed" },
  "ASVS-14.3.1": { level: 1, words: "After the end of a session nothing personal is left in the browser" },
  "ASVS-14.3.2": {
    level: 2,
    words: "What is personal is kept by no cache",
    unitTests: [
      [
        "lib/request/guard.test.ts",
        "whatever sends somebody on, or brings an identifier, is kept by no cache @ASVS-14.3.2",
      ],
    ],
  },
  "ASVS-14.3.3": { level: 2, words: "A browser's storage holds nothing personal" },
  "ASVS-15.4.2": {
    level: 3,
    words: "Looking and acting are one step, however many do it at once",
    unitTests: [
      [
        "lib/session/instances.test.ts",
        "twenty requests at the moment of rotation, spread over two instances, are offered one and the same successor",
      ],
    ],
  },
};
