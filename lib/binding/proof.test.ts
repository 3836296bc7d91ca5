import { createHmac, generateKeyPairSync } from "node:crypto";
import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { type ExampleDevice, exampleDevice, unsigned } from "./example-device.ts";
import { checkIntroduction, checkProof, keyFromText, keyToText } from "./proof.ts";

const audience = "https://localhost:3000/session/binding/register";
const claims = { jti: "the challenge" };
let device: ExampleDevice;
let other: ExampleDevice;
beforeAll(async () => {
  device = await exampleDevice();
  other = await exampleDevice();
});

describe.each(["ES256", "RS256"] as const)("a genuine proof by %s", (alg) => {
  test("introduces its key, tells what was signed, and is good for that key from then on", async () => {
    const honest = await exampleDevice(alg);
    const introduced = await checkIntroduction(await honest.introduce(claims), audience);
    expect(introduced).toEqual({ outcome: "genuine", challenge: "the challenge", key: honest.key });
    const kept = keyFromText(keyToText(honest.key));
    expect(await checkProof(await honest.prove(claims), kept, audience)).toMatchObject({ outcome: "genuine" });
  });
});

describe("an algorithm of the token's own choice", () => {
  test("none proves nothing @ASVS-9.1.2", async () => {
    for (const alg of ["none", "None", "NONE", ""]) {
      const token = unsigned({ alg, typ: "dbsc+jwt", jwk: device.key }, claims);
      expect(await checkIntroduction(token, audience), alg).toEqual({ outcome: "refused", because: "algorithm" });
      expect(await checkProof(token, device.key, audience), alg).toEqual({ outcome: "refused", because: "algorithm" });
    }
  });

  test("HS256 with the public key as its secret proves nothing @ASVS-9.1.2", async () => {
    for (const secret of [JSON.stringify(device.key), "x" in device.key ? device.key.x : "", keyToText(device.key)]) {
      const bare = unsigned({ alg: "HS256", typ: "dbsc+jwt", jwk: device.key }, claims).slice(0, -1);
      const token = `${bare}.${createHmac("sha256", secret).update(bare).digest("base64url")}`;
      expect(await checkIntroduction(token, audience)).toEqual({ outcome: "refused", because: "algorithm" });
      expect(await checkProof(token, device.key, audience)).toEqual({ outcome: "refused", because: "algorithm" });
    }
  });

  test.each(["ES384", "ES512", "PS256", "RS512", "Ed25519"])("%s is not on offer", async (alg) => {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    const jwk = await exportJWK(publicKey);
    const token = await new SignJWT(claims).setProtectedHeader({ alg, typ: "dbsc+jwt", jwk }).sign(privateKey);
    expect((await checkIntroduction(token, audience)).outcome).toBe("refused");
    expect((await checkProof(token, device.key, audience)).outcome).toBe("refused");
  });

  test("that of the other kind of key is refused", async () => {
    const rsa = await exampleDevice("RS256");
    expect(await checkProof(await device.prove(claims), rsa.key, audience)).toMatchObject({ because: "algorithm" });
    expect(await checkProof(await rsa.prove(claims), device.key, audience)).toMatchObject({ because: "algorithm" });
  });
});

describe("a key of the token's own choice", () => {
  test("is not believed once the device is known", async () => {
    for (const token of [await other.introduce(claims), await other.prove(claims)]) {
      expect(await checkProof(token, device.key, audience)).toEqual({ outcome: "refused", because: "signature" });
    }
  });

  test("must be the one that signed", async () => {
    const token = await other.introduce(claims, { jwk: device.key });
    expect(await checkIntroduction(token, audience)).toEqual({ outcome: "refused", because: "signature" });
  });

  test("may not be looked for elsewhere, be missing, weak, of another curve, or bring its private half", async () => {
    const { publicKey: p384 } = await generateKeyPair("ES384", { extractable: true });
    const rsa = (await exampleDevice("RS256")).key;
    const keys: unknown[] = [
      undefined,
      {},
      "https://evil.example/key.json",
      await exportJWK(p384),
      { ...device.key, d: "AAAA" },
      { ...device.key, kid: "../../key" },
      { kty: "oct", k: "AAAA" },
      { ...rsa, n: "AQAB" },
      { ...rsa, n: "A".repeat(1400) },
      { ...device.key, x: "A".repeat(43) },
    ];
    for (const jwk of keys) {
      const token = await device.introduce(claims, { jwk, jku: "https://evil.example/" } as object);
      expect((await checkIntroduction(token, audience)).outcome, JSON.stringify(jwk)).toBe("refused");
    }
  });
});

test("an RSA key with another exponent than everybody's is not taken, though its signature is right", async () => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048, publicExponent: 3 });
  const header = { alg: "RS256", typ: "dbsc+jwt", jwk: publicKey.export({ format: "jwk" }) };
  const token = await new SignJWT(claims).setProtectedHeader(header as JWTHeaderParameters).sign(privateKey);
  expect(await checkIntroduction(token, audience)).toEqual({ outcome: "refused", because: "malformed" });
});

describe("what was signed", () => {
  const checked = async (claims: object, header = {}) =>
    checkProof(await device.prove(claims, header), device.key, audience);

  test("may name the address that it was sent to, and no other", async () => {
    expect(await checked({ ...claims, aud: audience })).toMatchObject({ outcome: "genuine" });
    for (const aud of ["https://evil.example/", audience.replace("register", "refresh"), `${audience}/`, ""]) {
      expect(await checked({ ...claims, aud }), aud).toEqual({ outcome: "refused", because: "audience" });
    }
    expect((await checked({ ...claims, aud: [audience, "https://evil.example/"] })).outcome).toBe("refused");
  });

  test("must hold one challenge", async () => {
    for (const jti of [undefined, 7, ["the challenge"], "x".repeat(513)])
      expect(await checked({ jti })).toEqual({ outcome: "refused", because: "malformed" });
  });

  test("must be this kind of token, so that no other can stand in for it @ASVS-9.2.2", async () => {
    for (const typ of ["JWT", "dpop+jwt", "", undefined])
      expect(await checked(claims, { typ }), typ).toEqual({ outcome: "refused", because: "malformed" });
  });

  test("may not be over, not good yet, or altered on the way @ASVS-9.2.1", async () => {
    for (const when of [{ exp: 1 }, { nbf: 32_503_680_000 }])
      expect(await checked({ ...claims, ...when })).toMatchObject({ outcome: "refused" });
    const [header, , signature = ""] = (await device.prove(claims)).split(".");
    const [, altered] = unsigned({}, { jti: "another" }).split(".");
    expect(await checkProof(`${header}.${altered}.${signature}`, device.key, audience)).toMatchObject({
      because: "signature",
    });
  });

  test.each(["", ".", "..", "a.b.c", "null", "e30.e30.", "x".repeat(5000)])("is not %j", async (token) => {
    expect((await checkProof(token, device.key, audience)).outcome).toBe("refused");
    expect((await checkIntroduction(token, audience)).outcome).toBe("refused");
  });
});
