/** The shop as passkeys know it. */
import { config } from "#lib/config";

/** Passkeys belong to a host, their signatures to an origin: both come from the settings, never from a request. */
export const relyingParty = (): { readonly id: string; readonly origin: string; readonly name: string } => {
  const { origin } = config();
  return { id: new URL(origin).hostname, origin, name: "Cartwright & Daughters" };
};

/** Base64url as bytes, and back. */
export const bytesOf = (encoded: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(encoded, "base64url"));
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
