/** OWASP ASVS 5.0, V6: authentication. Numbers and levels are the standard's, the words are ours. */
import type { Requirements } from "./requirement.ts";

const waysToSignIn = "docs/explanation/ways-to-sign-in.md";
const noPhone = "Nothing is sent to telephones, by no way.";

export const authentication: Requirements = {
  "ASVS-6.1.1": {
    level: 1,
    words: "Written down: what slows guessing down, and how nobody is locked out by it",
    documentedIn: waysToSignIn,
  },
  "ASVS-6.1.2": { level: 2, words: "Written down: which words of ours are no password", documentedIn: waysToSignIn },
  "ASVS-6.1.3": {
    level: 2,
    words: "Written down: every way to sign in, and what each has to prove",
    documentedIn: waysToSignIn,
  },
  "ASVS-6.2.1": {
    level: 1,
    words: "A password has 8 characters at least, better 15 (ours: 15)",
    unitTests: [
      [
        "lib/account/account.test.ts",
        "has fifteen characters at least and 128 at most, counted as people do @ASVS-6.2.1 @ASVS-6.2.9",
      ],
    ],
  },
  "ASVS-6.2.2": { level: 1, words: "People can change their password" },
  "ASVS-6.2.3": { level: 1, words: "Changing it takes the current one" },
  "ASVS-6.2.4": {
    level: 1,
    words: "The 3,000 commonest passwords are refused",
    unitTests: [
      [
        "lib/breached-passwords/breached-passwords.test.ts",
        "the bundled list holds more than the 3,000 that ASVS asks for, each once @ASVS-6.2.4",
      ],
    ],
  },
  "ASVS-6.2.5": {
    level: 1,
    words: "Every sign may stand in a password, and none must",
    unitTests: [
      [
        "lib/account/account.test.ts",
        "is of every sign, emoji among them: whoever has one wrong is not let in @ACC-01",
      ],
    ],
  },
  "ASVS-6.2.6": { level: 1, words: "A password is masked while it is typed, and shows when asked" },
  "ASVS-6.2.7": {
    level: 1,
    words: "Pasting and password managers work",
    unitTests: [
      ["lib/house-rules.test.ts", "nothing keeps people from pasting, nor a password manager from filling in"],
    ],
  },
  "ASVS-6.2.8": {
    level: 1,
    words: "A password is judged as it was typed: not cut, not in other capitals",
    unitTests: [["lib/account/account.test.ts", "covers all 128 characters"]],
    note: "Every sign of it counts. One letter that keyboards send in two ways, composed and decomposed, is one and the same, as NIST SP 800-63B-4 (3.1.1.2) asks: taken word for word, the requirement would lock out whoever types the same on another machine.",
  },
  "ASVS-6.2.9": {
    level: 2,
    words: "64 characters are possible (ours: 128)",
    unitTests: [
      [
        "lib/account/account.test.ts",
        "has fifteen characters at least and 128 at most, counted as people do @ASVS-6.2.1 @ASVS-6.2.9",
      ],
    ],
  },
  "ASVS-6.2.10": {
    level: 2,
    words: "No password has to be changed because it is old",
    notApplicable: "No password ages: nothing in the shop asks when it was chosen.",
  },
  "ASVS-6.2.11": {
    level: 2,
    words: "Words of the shop and of the person are no password",
    unitTests: [
      ["lib/account/account.test.ts", "is not made of its owner's name or ours @ASVS-6.2.11"],
      ["lib/account/account.test.ts", "is not made of what the shop sells @ASVS-6.2.11"],
    ],
  },
  "ASVS-6.2.12": {
    level: 2,
    words: "Passwords that have leaked are refused",
    unitTests: [
      [
        "lib/breached-passwords/breached-passwords.test.ts",
        "one that has leaked is refused, and one that has not is not @ASVS-6.2.12",
      ],
    ],
    note: "Against the whole collection where BREACHED_PASSWORDS_URL is set; else against the bundled list.",
  },
  "ASVS-6.3.1": {
    level: 1,
    words: "Guessing is slowed down as documented",
    unitTests: [
      [
        "lib/account/account.test.ts",
        "fifty guesses at one account from fifty networks wait as if they came from one @ASVS-6.3.1 @WSTG-ATHN-03",
      ],
      [
        "lib/throttle/throttle.test.ts",
        "nobody is locked for good: after the wait one more attempt passes, and refused ones did not lengthen it",
      ],
    ],
  },
  "ASVS-6.3.2": {
    level: 1,
    words: "There are no default accounts",
    note: "Demo customers, never staff, are made at the first start on localhost, and elsewhere only where SEED_DEMO asks.",
  },
  "ASVS-6.3.3": {
    level: 2,
    words: "More than one factor is asked for, or the reason stands in writing",
    unitTests: [
      [
        "lib/request/guard.test.ts",
        "is closed, page for page, to staff who have no second factor, or no code for when it is lost @ASVS-6.3.3",
      ],
    ],
    documentedIn: waysToSignIn,
    note: "Staff must; customers may. Level 3, hardware for everybody, is not claimed.",
  },
  "ASVS-6.3.4": {
    level: 2,
    words: "No way to sign in is weaker than another, or unknown",
    unitTests: [
      [
        "lib/request/federation-return.test.ts",
        "where there is a second factor, it is asked for after another site's word too @ASVS-6.3.3",
      ],
    ],
    documentedIn: waysToSignIn,
  },
  "ASVS-6.3.5": { level: 3, words: "People are told of suspicious tries at their account" },
  "ASVS-6.3.6": {
    level: 3,
    words: "Mail proves nobody's identity",
    notMet: "After a copied session was noticed, the next sign-in takes a mailed link besides the password.",
    documentedIn: waysToSignIn,
  },
  "ASVS-6.3.7": {
    level: 3,
    words: "People are told when what they sign in with was changed",
    unitTests: [["lib/letter-examples/told.test.ts", "no event of such a name is left out"]],
  },
  "ASVS-6.3.8": {
    level: 3,
    words: "Nobody learns who has an account: not by words, status or time",
    unitTests: [
      ["lib/account/account.test.ts", "costs the same work, whether there is such an account or not"],
      [
        "lib/password-reset/password-reset.test.ts",
        "answers nothing, writes the same rows and sends as many letters for both @ASVS-6.3.8",
      ],
    ],
  },
  "ASVS-6.4.1": {
    level: 1,
    words: "What the shop gives out to begin with is random, short-lived, used once, and no password",
  },
  "ASVS-6.4.2": {
    level: 1,
    words: "There are no hints and no secret questions",
    notApplicable: "There are none: a forgotten password is replaced by mail.",
  },
  "ASVS-6.4.3": {
    level: 2,
    words: "A forgotten password is replaced safely, and the second factor still asked for",
    unitTests: [
      [
        "lib/password-reset/password-reset.test.ts",
        "replaces the password once, however many try, and looking uses nothing up @ASVS-6.4.3",
      ],
    ],
  },
  "ASVS-6.4.4": { level: 2, words: "Whoever has lost a factor proves as much as when they set it up" },
  "ASVS-6.4.5": {
    level: 3,
    words: "People are told in time before what they sign in with runs out",
    notApplicable: "Nothing of it runs out: neither passwords nor passkeys, apps nor recovery codes.",
  },
  "ASVS-6.4.6": {
    level: 3,
    words: "Staff may start a reset for somebody, and never choose the password",
    note: "By the form that is everybody's: the letter goes to the account's own mailbox, and nothing in the back office takes a password. A colleague has no such form: an invitation by the operator's command is theirs, and they choose alone.",
  },
  "ASVS-6.5.1": {
    level: 2,
    words: "Codes and mailed links count once",
    unitTests: [
      [
        "lib/second-factor/second-factor.test.ts",
        "is good once, however many try at once, and so are those before it @ASVS-6.5.1",
      ],
    ],
  },
  "ASVS-6.5.2": {
    level: 2,
    words: "Recovery codes are kept as a digest, a slow one where they are short",
    unitTests: [
      [
        "lib/second-factor/second-factor.test.ts",
        "has 112 bits and more, is kept as a digest alone, and is counted @ASVS-6.5.2",
      ],
    ],
  },
  "ASVS-6.5.3": {
    level: 2,
    words: "Codes and seeds come from a secure generator",
    unitTests: [
      ["lib/random/random.test.ts", "a code favours no letter: a byte beyond the last whole alphabet is thrown away"],
      ["lib/house-rules.test.ts", "chance comes from lib/random alone"],
    ],
  },
  "ASVS-6.5.4": {
    level: 2,
    words: "Recovery codes and mailed secrets have 20 bits at least (ours: 117 and 256)",
    unitTests: [
      [
        "lib/second-factor/second-factor.test.ts",
        "has 112 bits and more, is kept as a digest alone, and is counted @ASVS-6.5.2",
      ],
    ],
  },
  "ASVS-6.5.5": {
    level: 2,
    words: "Mailed proofs live for ten minutes at most, codes of an app for thirty seconds",
    notMet: "A code is taken one step before and after its own, for clocks that are wrong: 90 seconds in all, once.",
  },
  "ASVS-6.5.6": { level: 3, words: "Every factor can be taken away when it is lost" },
  "ASVS-6.5.7": {
    level: 3,
    words: "Biometrics are a second factor only",
    notApplicable: "The shop knows no biometrics: a device uses them, if at all, to open the key that it holds.",
  },
  "ASVS-6.5.8": {
    level: 3,
    words: "Codes of an app are judged by the server's clock",
    unitTests: [["lib/house-rules.test.ts", "the clock is read in lib/time alone"]],
  },
  "ASVS-6.6.1": { level: 2, words: "Codes by telephone only with care", notApplicable: noPhone },
  "ASVS-6.6.2": {
    level: 2,
    words: "A code or link serves the sign-in that it was made for, and no other",
    unitTests: [
      [
        "lib/sign-in-verification/sign-in-verification.test.ts",
        "a link is void once there is a newer one, another theft, or nothing to verify any more",
      ],
    ],
  },
  "ASVS-6.6.3": {
    level: 2,
    words: "Guessing a code is limited",
    unitTests: [
      [
        "lib/second-factor/second-factor.test.ts",
        "may be guessed five times, then waits; a recovery code opens meanwhile @ASVS-6.6.3",
      ],
    ],
  },
  "ASVS-6.6.4": { level: 3, words: "Nobody is worn down by prompts on their telephone", notApplicable: noPhone },
  "ASVS-6.7.1": {
    level: 3,
    words: "What signatures are checked with cannot be exchanged",
    notMet: "Public keys lie in the database unsealed: whoever can write there can put in one of their own.",
  },
  "ASVS-6.7.2": {
    level: 3,
    words: "Challenges have 64 bits at least, and none comes twice",
    unitTests: [
      ["lib/passkey/passkey.test.ts", "what was signed once is good once, however many bring it at once @ACC-19"],
      ["lib/binding/challenge.test.ts", "no two challenges are alike, not even of one session in one moment"],
    ],
  },
  "ASVS-6.8.1": {
    level: 2,
    words: "Somebody at another site is known by that site and their number there, never by their address",
    unitTests: [["lib/federation/federation.test.ts", "is found by what the site calls them, never by their address"]],
  },
  "ASVS-6.8.2": { level: 2, words: "Another site's word counts only with its signature" },
  "ASVS-6.8.3": { level: 2, words: "A SAML assertion counts once", notApplicable: "SAML is not spoken." },
  "ASVS-6.8.4": {
    level: 2,
    words: "Where a fresh proof is asked of another site, its answer must say so",
    unitTests: [
      [
        "lib/authentication/federated.test.ts",
        "somebody who is signed in there is fresh only if they were asked anew, as the provider itself says",
      ],
    ],
    documentedIn: "docs/how-to/offer-federated-sign-in.md",
  },
};
