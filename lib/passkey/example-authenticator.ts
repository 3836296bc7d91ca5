/** Test support: an authenticator with a key of software, which signs whatever it is told and lies where it is told to. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import { config } from "#lib/config";
import { randomSecret } from "#lib/random";

/** Where its answers are to be otherwise than honest ones. */
export type Twist = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly isVerified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string | undefined;
};

type Challenge = { readonly challenge: string };

const userPresent = 0x01;
const userVerified = 0x04;
const syncable = 0x08;
const backedUp = 0x10;
const attested = 0x40;

/** A passkey that signs in the browser of the shop. `counts`: with a counter, as those that never leave their device. */
export function exampleAuthenticator({ counts = true }: { counts?: boolean } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = Buffer.from(randomSecret(), "base64url");
  let counter = 0;
  let userHandle: string | undefined;

  const authenticatorData = ({ rpId, isVerified = true, counter: told }: Twist, more = Buffer.alloc(0)) => {
    if (counts) counter += 1;
    const head = Buffer.alloc(37);
    hash(rpId ?? new URL(config().origin).hostname).copy(head);
    const kept = counts ? 0 : syncable | backedUp;
    head[32] = userPresent | kept | (isVerified ? userVerified : 0) | (more.length > 0 ? attested : 0);
    head.writeUInt32BE(told ?? counter, 33);
    return Buffer.concat([head, more]);
  };
  const credential = { id: encode(id), rawId: encode(id), type: "public-key", clientExtensionResults: {} };

  return {
    /** What the browser sends of a new passkey. */
    create({ challenge, user }: PublicKeyCredentialCreationOptionsJSON, twist: Twist = {}): string {
      userHandle = user.id;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const attestedData = Buffer.concat([Buffer.alloc(16), length, id, coseOf(publicKey)]);
      const authData = new Uint8Array(authenticatorData(twist, attestedData));
      const attestation = new Map<string, string | Uint8Array | Map<string, never>>([
        ...([
          ["fmt", "none"],
          ["attStmt", new Map<string, never>()],
          ["authData", authData],
        ] as const),
      ]);
      const response = {
        clientDataJSON: encode(clientData("webauthn.create", challenge, twist)),
        attestationObject: encode(isoCBOR.encode(attestation)),
        transports: ["internal"],
      };
      return JSON.stringify({ ...credential, response });
    },

    /** What the browser sends of a signature. */
    get({ challenge }: Challenge, twist: Twist = {}): string {
      const client = clientData("webauthn.get", challenge, twist);
      const data = authenticatorData(twist);
      const response = {
        clientDataJSON: encode(client),
        authenticatorData: encode(data),
        signature: encode(sign("sha256", Buffer.concat([data, hash(client)]), privateKey)),
        userHandle: "userHandle" in twist ? twist.userHandle : userHandle,
      };
      return JSON.stringify({ ...credential, response });
    },
  };
}

/** The public key as an authenticator writes it down for ES256 (RFC 9053, 2.1 and 7.1.1). */
export function coseOf(publicKey: KeyObject): Uint8Array {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const [keyType, algorithm, curve] = [2, -7, 1];
  const key = new Map<number, number | Uint8Array>();
  key.set(1, keyType).set(3, algorithm).set(-1, curve).set(-2, decode(x)).set(-3, decode(y));
  return isoCBOR.encode(key);
}

function clientData(type: string, challenge: string, twist: Twist): Buffer {
  const told = { type: twist.type ?? type, challenge: twist.challenge ?? challenge };
  return Buffer.from(JSON.stringify({ ...told, origin: twist.origin ?? config().origin, crossOrigin: false }));
}

const hash = (data: string | Uint8Array) => createHash("sha256").update(data).digest();
const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const decode = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));
