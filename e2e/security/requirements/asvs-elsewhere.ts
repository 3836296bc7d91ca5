/** What OWASP ASVS 5.0 asks of sessions and accounts in its other chapters. Numbers and levels are the standard's. */
import type { Requirements } from "./requirement.ts";

const noAuthorizationServer =
  "The shop is a client of others and issues no tokens; those that it is given it does not keep.";

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
  "ASVS-8.4.2": {
    level: 3,
    words: "The back office is guarded in layers, and asks how sound the device is",
    notMet:
      "Two factors, a fresh proof for what matters, sessions bound to their device, and a proof when something looks odd; how the machines of staff are kept, nothing asks.",
  },
  "ASVS-9.1.2": {
    level: 1,
    words: "A signed token is checked by an algorithm of our choice, and never by none",
    unitTests: [["lib/binding/proof.test.ts", "none proves nothing @ASVS-9.1.2"]],
  },
  "ASVS-9.2.1": { level: 1, words: "A token counts within its time, and neither before nor after" },
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
  "ASVS-10.2.2": {
    level: 2,
    words:
      "One provider's answer cannot be passed off as another's: an address to come back to for each, and the issuer",
  },
  "ASVS-10.2.3": { level: 3, words: "A provider is asked for no more than who somebody is" },
  "ASVS-10.4.5": {
    level: 1,
    words: "A refresh token that was used again is noticed",
    notApplicable: noAuthorizationServer,
  },
  "ASVS-10.4.8": {
    level: 2,
    words: "Refresh tokens end at last, however often they are renewed",
    notApplicable: noAuthorizationServer,
  },
  "ASVS-10.5.1": { level: 2, words: "An ID token counts once: its nonce is the one that was sent" },
  "ASVS-10.5.2": {
    level: 2,
    words: "Somebody at another site is known by what never becomes somebody else's",
    unitTests: [["lib/federation/federation.test.ts", "is found by what the site calls them, never by their address"]],
  },
  "ASVS-10.5.3": { level: 2, words: "A provider that says it is another is not believed" },
  "ASVS-10.5.4": { level: 2, words: "An ID token that was made for another client is not believed" },
  "ASVS-11.2.4": {
    level: 3,
    words: "No comparison of a secret ends at the first wrong character",
    unitTests: [
      ["lib/request/timing.test.ts", "%s takes as long for an unknown address as for a known one @ACC-06 @ASVS-6.3.8"],
    ],
    note: "What is random and kept as a digest is looked up by it: how long that takes tells of the digest, from which nothing follows.",
  },
  "ASVS-11.4.1": {
    level: 1,
    words: "Hashes are of the SHA-2 family; passwords have a function of their own",
    note: "SHA-1 where another's protocol has it: in the codes of authenticator apps (RFC 6238), and to ask whether a password has leaked.",
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
        "no table holds what a browser holds, in any way to write it down, while sessions live and when they are over @TOK-05 @ASVS-11.5.1",
      ],
    ],
  },
  "ASVS-12.2.1": {
    level: 1,
    words: "Nothing is said over plain HTTP but where to come by TLS",
    unitTests: [
      ["scripts/edge.test.ts", "sends a reader who came to another name, or without TLS, to the shop's own address"],
      ["scripts/edge.test.ts", "never repeats a write that came to another name or without TLS"],
    ],
  },
  "ASVS-12.3.1": {
    level: 2,
    words: "Every connection, in and out, is encrypted, and never falls back",
    notMet:
      "Mail, other sites and Stripe are spoken with over TLS or not at all. A PostgreSQL server is spoken with as DATABASE_URL says, and behind a proxy the shop listens without TLS.",
  },
  "ASVS-13.3.4": {
    level: 3,
    words: "Secrets are changed as the documents say",
    notMet:
      "The key of second factors is, with nobody set back (docs/how-to/change-the-key-of-second-factors.md). All others come from secret.key, of which there is one: whoever changes it breaks the journal's chain and every device's binding.",
  },
  "ASVS-14.2.1": { level: 1, words: "No secret in an address, but for a mailed link until it is followed" },
  "ASVS-14.2.2": { level: 2, words: "What is personal is kept in no cache on the way, nor in one of the server's own" },
  "ASVS-14.2.5": { level: 3, words: "No cache is deceived: a path that looks like a file is no other page" },
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
  "ASVS-15.4.1": {
    level: 3,
    words: "What threads share is safe to share",
    notApplicable:
      "No threads share anything: an instance is one process that does one thing at a time. What instances share is 15.4.2.",
  },
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
