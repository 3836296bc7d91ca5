/** Test support: a device with a key of software, which signs whatever it is told. */
import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from "jose";
import type { DeviceKey } from "./proof.ts";

export type ExampleDevice = {
  readonly key: DeviceKey;
  /** A proof that it introduces itself with, or with other claims and headers than honest ones. */
  introduce(claims: Claims, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** A proof of a device that is known. */
  prove(claims: Claims, header?: Partial<JWTHeaderParameters>): Promise<string>;
};

type Claims = { readonly jti?: unknown; readonly aud?: unknown; readonly exp?: number };

/** A device with a new key. */
export async function exampleDevice(alg: "ES256" | "RS256" = "ES256"): Promise<ExampleDevice> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const key = (await exportJWK(publicKey)) as DeviceKey;
  const sign = (claims: Claims, header: object) =>
    new SignJWT(claims as Record<string, unknown>)
      .setProtectedHeader({ alg, typ: "dbsc+jwt", ...header })
      .sign(privateKey);
  return {
    key,
    introduce: (claims, header = {}) => sign(claims, { jwk: key, ...header }),
    prove: (claims, header = {}) => sign(claims, header),
  };
}

/** A token with that header and those claims, signed by nobody. */
export const unsigned = (header: object, claims: object, signature = ""): string =>
  [JSON.stringify(header), JSON.stringify(claims)].map((part) => Buffer.from(part).toString("base64url")).join(".") +
  `.${signature}`;
