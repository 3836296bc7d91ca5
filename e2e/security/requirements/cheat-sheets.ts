/** What neither ASVS nor WSTG has: OWASP's cheat sheets, W3C and WCAG. The short names after CS- are ours. */
import type { Requirements } from "./requirement.ts";

export const otherSources: Requirements = {
  "CS-SESSION-RENEWAL": {
    words: "Session Management: identifiers are renewed while a session goes on, and honest people notice nothing",
  },
  "CS-SESSION-STRICT": { words: "Session Management: an identifier that the server did not give is never adopted" },
  "CS-SESSION-COOKIE-LIFE": { words: "Session Management: a session's cookie has no Expires" },
  "CS-SESSION-ANOMALY": { words: "Session Management: a session that turns up elsewhere is asked for more" },
  "CS-CSRF-TOKEN": { words: "CSRF: the token is bound to the session, and forms stay good while it lives" },
  "CS-CSRF-FETCH-METADATA": { words: "CSRF: where a request comes from is read from Fetch Metadata, else from Origin" },
  "CS-CSRF-LOGIN": { words: "CSRF: nobody is signed in to somebody else's account" },
  "CS-AUTH-EMAIL-CHANGE": { words: "Authentication: a new address is confirmed at both ends, and can be taken back" },
  "CS-RESET-LIMIT": { words: "Forgot Password: nobody's letter box is filled, and no account is locked" },
  "CS-MFA-FAILED-FACTOR": { words: "Multifactor: a right password with a wrong code is told to the owner" },
  "W3C-DBSC": { words: "Device Bound Session Credentials: a key that never leaves the device renews a short cookie" },
  "WCAG-2.1.1": { words: "All of it works by keyboard" },
  "WCAG-2.2.1": { words: "Before time is up people are asked, and stay by one press" },
  "WCAG-2.2.5": { words: "After signing in again nothing is lost" },
  "WCAG-2.2.6": { words: "People are told how long they may be away before they lose something" },
  "WCAG-2.4.3": { words: "The focus goes where the reader is" },
  "WCAG-4.1.2": { words: "Every control has a name, a role and a state" },
};
