/** OWASP Web Security Testing Guide: tests of sessions, and those of accounts that bear on them. The words are ours. */
import type { Requirements } from "./requirement.ts";

export const testingGuide: Requirements = {
  "WSTG-SESS-01": {
    words: "Identifiers cannot be predicted and mean nothing",
    unitTests: [
      [
        "lib/random/random.test.ts",
        "in ten thousand secrets each bit is set as often as not, and none comes twice @WSTG-SESS-01",
      ],
    ],
  },
  "WSTG-SESS-02": { words: "Cookies have every attribute and prefix that protects them" },
  "WSTG-SESS-03": { words: "No identifier of before the sign-in is good after it, cart or not" },
  "WSTG-SESS-04": { words: "Identifiers stand in no address, body or cache" },
  "WSTG-SESS-05": { words: "Other sites cannot act in somebody's name" },
  "WSTG-SESS-06": { words: "Signing out ends the session for every copy" },
  "WSTG-SESS-07": { words: "Timeouts are the server's, and an old cookie brings nothing back" },
  "WSTG-SESS-08": { words: "What one flow stores is not taken for what another does" },
  "WSTG-SESS-09": { words: "A stolen cookie is of little use, and is noticed" },
  "WSTG-SESS-10": {
    words: "JSON Web Tokens cannot be forged",
    unitTests: [["lib/binding/proof.test.ts", "HS256 with the public key as its secret proves nothing @ASVS-9.1.2"]],
    note: "No session is a token. One is spoken where a device proves itself.",
  },
  "WSTG-SESS-11": { words: "Sessions at the same time are limited, listed and ended" },
  "WSTG-INFO-02": { words: "Answers do not say what they are made with" },
  "WSTG-CONF-06": { words: "No method of HTTP gives away or changes what it should not" },
  "WSTG-CONF-07": { words: "Browsers are told to come by TLS alone" },
  "WSTG-CONF-12": { words: "A content security policy says which scripts run" },
  "WSTG-INPV-17": {
    words: "No address is built from the host that a client claims",
    unitTests: [
      ["scripts/edge.test.ts", "sends a reader who came to another name, or without TLS, to the shop's own address"],
    ],
  },
  "WSTG-IDNT-01": { words: "Roles are kept apart" },
  "WSTG-IDNT-02": { words: "Registering proves the address that an account is made under" },
  "WSTG-IDNT-03": { words: "Nobody but whoever runs the shop makes and ends accounts of staff" },
  "WSTG-IDNT-04": { words: "Nobody learns which accounts there are" },
  "WSTG-IDNT-05": {
    words: "User names follow a rule",
    notApplicable: "There are none: accounts are known by their owner's e-mail address.",
  },
  "WSTG-ATHN-01": {
    words: "Passwords travel encrypted",
    unitTests: [["scripts/edge.test.ts", "never repeats a write that came to another name or without TLS"]],
  },
  "WSTG-ATHN-02": { words: "There are no default credentials" },
  "WSTG-ATHN-03": { words: "Guessing has to wait, and the owner does not" },
  "WSTG-ATHN-04": { words: "No way leads round the sign-in" },
  "WSTG-ATHN-05": { words: "What a browser remembers signs nobody in" },
  "WSTG-ATHN-06": { words: "Back button and cache show nothing after sign-out" },
  "WSTG-ATHN-07": { words: "Weak passwords are refused" },
  "WSTG-ATHN-08": { words: "Secret questions are hard to answer", notApplicable: "There are none." },
  "WSTG-ATHN-09": { words: "Changing or forgetting a password is no way in" },
  "WSTG-ATHN-10": { words: "No other entrance is weaker" },
  "WSTG-ATHN-11": { words: "The second factor cannot be skipped, guessed, replayed or taken from somebody else" },
  "WSTG-ATHZ-04": { words: "Naming what is somebody else's finds nothing" },
  "WSTG-CLNT-04": { words: "No address of ours sends people on to somebody else's" },
  "WSTG-CLNT-07": { words: "Other origins may read nothing" },
  "WSTG-CLNT-09": { words: "Pages cannot be framed" },
  "WSTG-CLNT-12": { words: "Nothing personal lies in a browser's storage" },
};
