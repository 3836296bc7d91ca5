import type { MutantGroup } from "../mutant.ts";

const protocol = "lib/session/protocol.ts";
const proof = "lib/binding/proof.ts";
const byHand = "is refreshed by its key and a fresh challenge, and by nothing else";
const copied = "shuts out a copy of all its cookies";

export const deviceBinding: MutantGroup = {
  group: "device-binding",
  mutants: [
    {
      name: "device-never-asked-for",
      breaks: "A session that belongs to a device is open to whoever has copied its cookies.",
      file: protocol,
      from: "if (!boundDigest || at >= binding.cookieUntil) return true;",
      to: "if (!boundDigest || at >= binding.cookieUntil) return false;",
      ...{ cases: ["BND-04"], test: copied },
    },
    {
      name: "bound-cookie-for-ever",
      breaks: "A copy of every cookie is good for as long as the session lives.",
      file: protocol,
      from: "if (!boundDigest || at >= binding.cookieUntil) return true;",
      to: "if (!boundDigest) return true;",
      ...{ cases: ["BND-04"], test: copied },
    },
    {
      name: "any-bound-cookie",
      breaks: "Whoever sends any proof at all passes for the device.",
      file: protocol,
      from: "return boundDigest !== binding.formerDigest || elapsed(renewedAt, at) >= rotation.grace;",
      to: "return false;",
      ...{ cases: ["BND-04"], test: "has its successor confirmed by nobody else" },
    },
    {
      name: "successor-for-whoever-lacks-the-device",
      breaks: "A thief without the key is handed the next identifier.",
      file: protocol,
      from: 'offer: unproven ? "none" : offerTo(record, visit, at)',
      to: "offer: offerTo(record, visit, at)",
      ...{ cases: ["BND-04"], test: "offers a thief no new identifier either" },
    },
    {
      name: "successor-confirmed-without-the-device",
      breaks: "Of two lines of a bound session the thief's becomes the one that survives.",
      file: protocol,
      from: 'return unproven || visit.cause === "server"',
      to: 'return visit.cause === "server"',
      ...{ cases: ["BND-04"], test: "has its successor confirmed by nobody else" },
    },
    {
      name: "proof-by-the-key-that-it-brings",
      breaks: "A thief signs with a key of their own, and the token itself says that it is the right one.",
      file: proof,
      from: "await jwtVerify(token, await importJWK(key, alg),",
      to: "await jwtVerify(token, await importJWK((header.jwk as DeviceKey | undefined) ?? key, alg),",
      ...{ cases: ["BND-02"], test: byHand },
    },
    {
      name: "any-token-for-a-proof",
      breaks: "What the key has signed for something else passes for a proof.",
      file: proof,
      from: '{ algorithms: [alg], typ: "dbsc+jwt" }',
      to: "{ algorithms: [alg] }",
      ...{ cases: ["BND-02"], test: byHand },
    },
    {
      name: "proof-meant-for-another-site",
      breaks: "A proof that another site was given is handed on to the shop.",
      file: proof,
      from: "return aud === audience ?",
      to: "return aud !== undefined ?",
      ...{ cases: ["BND-02"], test: byHand },
    },
    {
      name: "challenge-signed-once-and-for-all",
      breaks: "A proof that was seen on its way renews the binding again and again.",
      file: "lib/binding/refresh.ts",
      from: "const isTaken = expiresAt && (await spendChallenge(handle, { digest: digest(proof.challenge), expiresAt }));",
      to: "const isTaken = expiresAt !== undefined;",
      ...{ cases: ["BND-01"], test: byHand },
    },
    {
      name: "challenge-of-any-session",
      breaks: "A proof for one session renews the binding of another that has the same device.",
      file: "lib/binding/challenge.ts",
      from: 'const sealOf = (...facts: readonly string[]) => keyedDigest(secret("binding"), ["challenge", ...facts].join("~"));',
      to: 'const sealOf = (_handle: string, ...facts: readonly string[]) =>\n  keyedDigest(secret("binding"), ["challenge", ...facts].join("~"));',
      ...{ cases: ["BND-01"], test: byHand },
    },
    {
      name: "binding-offered-at-any-time",
      breaks: "A thief with a copy of the cookie binds the session to a device of their own.",
      file: "lib/binding/register.ts",
      from: "elapsed(createdAt, now()) < binding.offerLife;",
      to: "elapsed(createdAt, now()) >= 0;",
      cases: ["BND-09"],
    },
    {
      name: "binding-by-an-offer-kept-for-later",
      breaks:
        "A thief who was offered the binding in time takes the session for a device of their own when it is over.",
      file: "lib/binding/register.ts",
      from: 'if (!isOfferOpen(session)) return refuseProof(session, "late");',
      to: "",
      cases: ["BND-09"],
    },
    {
      name: "binding-that-ends-with-a-fault",
      breaks: "A moment's trouble of the shop takes a device's protection away for good.",
      file: "lib/request/device-binding.ts",
      from: "if (session === undefined) return bareAnswer(503);",
      to: "if (session === undefined) return overAnswer(name);",
      cases: ["BND-06"],
    },
  ],
};
