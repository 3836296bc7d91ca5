/**
 * The cases of the suite, by the defence that they attack. A number that is missing has nothing to attack here: staff
 * neither act in a customer's name nor choose their password. What was planned otherwise, or is shown in part (REA-06,
 * WebKit, sibling hosts), stands at the top of docs/reference/security-cases.md.
 */
import type { UnitTest } from "./requirement.ts";

type CaseGroup = { readonly name: string; readonly cases: Readonly<Record<string, string>> };

/** By the three letters that a case's identifier begins with. */
export const caseGroups: Readonly<Record<string, CaseGroup>> = {
  TOK: {
    name: "Identifiers",
    cases: {
      "TOK-01": "ten thousand identifiers: no two alike, no bit favoured",
      "TOK-02": "an identifier is 256 bits of the system's generator",
      "TOK-03": "nonsense, or one character off, is nobody",
      "TOK-04": "a value that a browser chose itself never names a session",
      "TOK-05": "nothing that the database holds opens anything",
      "TOK-06": "identifiers stand in no page, answer or address",
      "TOK-08": "identifiers stand in no log and no journal",
      "TOK-10": "guessing harms nobody and is counted",
      "TOK-11": "an identifier is good under its own cookie's name alone",
      "TOK-12": "no header and no undeclared address leads round the guard",
    },
  },
  COK: {
    name: "Cookies",
    cases: {
      "COK-01": "every Set-Cookie has prefix, Secure, HttpOnly, SameSite and Path, and no Domain",
      "COK-02": "a session's cookie has neither Expires nor Max-Age",
      "COK-03": "no script reads a cookie",
      "COK-04": "a second cookie of one name is refused",
      "COK-05": "no script plants a cookie of ours",
      "COK-06": "without TLS there is a redirect and nothing else",
      "COK-09": "what sets a cookie or is personal is kept by no cache",
      "COK-10": "all cookies together are small",
      "COK-11": "people who only look are given none",
      "COK-12": "signing out leaves none that opens anything",
    },
  },
  FIX: {
    name: "Fixation and signing in",
    cases: {
      "FIX-01": "signing in brings a new identifier, and the old one is over",
      "FIX-02": "a planted identifier is worth nothing after the victim's sign-in",
      "FIX-05": "somebody else's reset link changes nothing of who one is",
      "FIX-06": "the first of two factors opens nothing",
      "FIX-07": "nobody is signed in by going somewhere",
      "FIX-08": "the guest's cart comes along, once",
      "FIX-09": "another site's answer counts once, in the browser that asked",
      "FIX-10": "shop and back office have accounts, cookies and entrances of their own",
    },
  },
  LIF: {
    name: "Lifetime",
    cases: {
      "LIF-01": "the idle timeout, just before and just after",
      "LIF-02": "the absolute timeout, however active one is",
      "LIF-03": "what a browser does by itself keeps nothing alive",
      "LIF-05": "a copy is worth nothing after sign-out",
      "LIF-06": "a sign-out that fails says so",
      "LIF-08": "back button, cache and other tabs show nothing afterwards",
      "LIF-09": "a disabled account is out at its next request",
      "LIF-10": "a role that was taken away is gone at the next request",
      "LIF-11": "every page behind a sign-in shows the way out",
      "LIF-12": "a wrong clock of the browser changes nothing",
      "LIF-13": "the end is announced, explained, and leads back",
      "LIF-14": "what was typed waits for its owner, and for nobody else",
    },
  },
  ROT: {
    name: "Rotation",
    cases: {
      "ROT-01": "a new identifier comes in time, and everything goes on",
      "ROT-02": "many requests at once are offered one and the same",
      "ROT-03": "an answer that is lost costs nothing",
      "ROT-04": "what was on its way is served within the grace",
      "ROT-05": "the old identifier is never told the new one",
      "ROT-07": "five tabs, two hundred pages, six hours, a bad line: nobody is signed out",
      "ROT-09": "what is fetched ahead is offered nothing",
      "ROT-10": "nothing passes through the worker of the offline page while there is a network, and it keeps nothing",
      "ROT-11": "every change of factor or password brings a new identifier",
      "ROT-12": "a rotation is confirmed by whatever comes next, with or without script",
      "ROT-13": "one that two successors have overtaken is refused without harm, and tried again",
      "ROT-14": "no offer is made before the last has settled",
    },
  },
  THF: {
    name: "Theft",
    cases: {
      "THF-01": "a replaced identifier ends the session, and its owner is told",
      "THF-05": "a replaced identifier is never served after its grace",
      "THF-06": "the page explains, the cart stays, and the next sign-in takes more",
      "THF-07": "of staff, every session ends",
      "THF-09": "once confirmed, nothing of the offer is left",
      "THF-10": "two networks or machines ask for a proof",
      "THF-11": "a thief who was quicker is found out by the owner's next visit",
      "THF-12": "a copy of a session that is over harms nobody",
      "THF-13": "a guest goes on with the cart in a session that the thief does not know",
      "THF-14": "a session that looks odd proves itself before anything personal",
    },
  },
  BND: {
    name: "Device binding",
    cases: {
      "BND-01": "a device registers its key once, and signs fresh challenges",
      "BND-02": "no other algorithm or key counts",
      "BND-04": "a copy of every cookie dies, and confirms no successor",
      "BND-05": "its addresses serve no other site and tell nothing",
      "BND-06": "a fault of the shop ends no binding",
      "BND-07": "a bound browser goes on through all that browsers do",
      "BND-08": "a browser that cannot sign is asked for a proof instead",
      "BND-09": "nobody binds a session later",
    },
  },
  CSR: {
    name: "Requests of other sites",
    cases: {
      "CSR-01": "no address takes a write from another site",
      "CSR-03": "looking changes nothing",
      "CSR-04": "a sibling host is another site",
      "CSR-06": "a token of another session, or of before, is refused",
      "CSR-07": "nobody is signed in to somebody else's account",
      "CSR-08": "nobody is signed out by another site",
      "CSR-09": "no other origin may read an answer",
      "CSR-10": "a write that does not say where it comes from is refused",
      "CSR-11": "a link from another site still works",
      "CSR-12": "the way back leads to our own pages alone",
    },
  },
  HDR: {
    name: "Headers and errors",
    cases: {
      "HDR-01": "every answer carries every header, with a nonce of its own",
      "HDR-02": "a script that was injected does not run",
      "HDR-03": "no page can be framed",
      "HDR-04": "nothing personal can be embedded by another site",
      "HDR-05": "what the policy stopped is reported and logged, once",
      "HDR-06": "a fault inside is told without a word of what is inside",
      "HDR-07": "no request over HTTP/2 says two things to two readers",
    },
  },
  REA: {
    name: "Re-authentication",
    cases: {
      "REA-01": "whatever decides whose account it is asks first",
      "REA-02": "the proof is a secret of its own, and brings a new identifier",
      "REA-03": "the proof runs out, however busy one is",
      "REA-05": "with a second factor, the password alone does not do",
      "REA-06": "three wrong tries lock the proof and nothing else",
      "REA-08": "a proof is never given by looking, nor to another site",
      "REA-09": "a new password takes the current one, elevated or not",
      "REA-10": "somebody else's factor, session or passkey is not found",
      "REA-11": "a proof belongs to one session and one side, and ends with it",
      "REA-12": "what was typed survives the question, and nothing is typed twice",
      "REA-13": "whoever has no password has a way to prove themselves",
    },
  },
  ACC: {
    name: "Accounts",
    cases: {
      "ACC-01": "a password's length, signs and masking",
      "ACC-02": "common and leaked passwords are refused",
      "ACC-03": "words of the shop and the person are refused",
      "ACC-04": "guessing at an account waits, from wherever",
      "ACC-05": "meanwhile the owner gets in",
      "ACC-06": "known and unknown addresses get one answer",
      "ACC-08": "a code counts for its step and the ones beside it",
      "ACC-09": "a recovery code counts once",
      "ACC-10": "a wrong code after a right password is told",
      "ACC-11": "a reset signs nobody in and skips no factor",
      "ACC-14": "a mailed secret leaves the address, and no request names it",
      "ACC-15": "an address changes when both mailboxes have agreed",
      "ACC-16": "the old address takes the account back",
      "ACC-17": "a new password ends all other sessions",
      "ACC-18": "an old hash is renewed, once",
      "ACC-19": "a signature of a passkey cannot be replayed, copied or redirected",
      "ACC-21": "a second factor is set up, asked for, limited and removed",
      "ACC-22": "a known browser waits in a line of its own and proves nothing",
      "ACC-23": "a passkey signs in and confirms by itself, for its own account",
      "ACC-24": "an account is connected with another site by its owner alone",
      "ACC-25": "a mailed link counts once, for a while, and not by being looked at",
      "ACC-26": "staff come and go by commands of whoever runs the shop",
      "ACC-27": "staff see the limits and not whom they hold up",
      "ACC-28": "whoever lost every factor begins anew, and proves it",
      "ACC-30": "an account is made under an address that is proved",
      "ACC-31": "somebody else's order, document or address is not found",
    },
  },
  LST: {
    name: "List of sessions, staff",
    cases: {
      "LST-01": "people see their sessions, and end them after a proof",
      "LST-03": "one session too many",
      "LST-04": "staff end one or all, on every instance",
      "LST-05": "a page that stands open hears of the end",
      "LST-07": "somebody else's handle ends nothing",
    },
  },
  AUD: {
    name: "Journal and letters",
    cases: {
      "AUD-01": "every event is written once, with all that belongs to it",
      "AUD-03": "a changed journal is noticed",
      "AUD-04": "whoever is concerned gets a letter",
      "AUD-05": "people read in words what happened to their account",
      "AUD-06": "who is refused what is another's stands in the journal, and is told nothing",
      "AUD-07": "the journal is handed over to another system",
    },
  },
  SCL: {
    name: "Several instances, many people",
    cases: {
      "SCL-01": "it all holds on two instances without affinity",
      "SCL-02": "a crowd costs no more than a write a minute each",
      "SCL-03": "the key of second factors is changed, and nobody has to set one up anew",
      "SCL-05": "what is over is swept up, and nothing else",
    },
  },
  HAR: {
    name: "The suite itself",
    cases: {
      "HAR-02": "figures that contradict one another are refused at start",
      "HAR-03": "every mutant is killed, and the matrix says by which test",
      "HAR-04": "every case names what it shows, and every requirement is answered",
    },
  },
};

/** Cases that no browser can show: each by the unit test that does. */
export const unitCases: Readonly<Record<string, UnitTest>> = {
  "TOK-01": [
    "lib/random/random.test.ts",
    "in ten thousand secrets each bit is set as often as not, and none comes twice @WSTG-SESS-01",
  ],
  "TOK-02": [
    "lib/random/random.test.ts",
    "$what is nothing but $bytes bytes of the CSPRNG, each of them @ASVS-7.2.3 @ASVS-11.5.1",
  ],
  "COK-06": [
    "scripts/edge.test.ts",
    "sends a reader who came to another name, or without TLS, to the shop's own address",
  ],
  "ACC-08": ["lib/second-factor/second-factor.test.ts", "of %i steps from now: %j @ASVS-6.5.5"],
  "ACC-18": [
    "lib/account/account.test.ts",
    "a hash of yesterday's figures is replaced when its owner signs in, once, and by no guess @ACC-18",
  ],
  "AUD-01": [
    "lib/request/security-events.test.ts",
    "%s is written once: when, whose, by whom, in which session, from where and why @AUD-01 @ASVS-16.2.1 @ASVS-16.3.1",
  ],
  "AUD-03": ["lib/journal/verify.test.ts", "whichever is altered, in whatever it says"],
  "AUD-07": [
    "scripts/journal-hand-over.test.ts",
    "linked events are sent once over TLS, in their order, each a line of JSON that says all of it @AUD-07 @ASVS-16.2.4 @ASVS-16.4.3",
  ],
  "SCL-02": [
    "lib/session/crowd.test.ts",
    "nobody is refused, whoever is due is offered one successor, and “last seen” is written once",
  ],
  "SCL-03": [
    "lib/second-factor/second-factor.test.ts",
    "opens under a former key, and is sealed anew under the one in use when a code is used",
  ],
  "SCL-05": [
    "lib/session/sweep.test.ts",
    "whatever sessions have lived through, none that could be resumed is touched, and none that could not stays open",
  ],
  "HAR-02": ["lib/session/protocol.test.ts", "figures that contradict one another are refused, each by its rule"],
  "HAR-03": [
    "e2e/sabotage/mutants/kill-matrix.test.ts",
    "every mutant was killed by each of its cases, and the matrix says by which of their tests",
  ],
  "HAR-04": ["scripts/security-suite.test.ts", "every case says what it shows: of our list, and of a standard"],
};

/** What a case is about, by its identifier. */
export const caseWords: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(caseGroups).map(({ cases }) => cases),
);
