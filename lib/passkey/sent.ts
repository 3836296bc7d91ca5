/** What a browser sends of a passkey's answer, as far as we read it. Everything in it was written by whoever sent it. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";

/** In characters: several times the largest honest answer, which carries an RSA key. */
const longest = 16_384;

const encoded = z.string().regex(/^[\w-]+$/);

// A credential's name has at most 1023 bytes (WebAuthn, 4).
const credential = { id: encoded.max(1364), rawId: encoded, type: z.literal("public-key") };

const transports = z.array(z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]));

const registrationSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: transports.max(7).catch([]),
  }),
});

const assertionSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: encoded.exactOptional(),
  }),
});

/** The introduction of a new passkey; nothing when it is none. */
export const readRegistration = (sent: string): RegistrationResponseJSON | undefined => read(sent, registrationSchema);

/** The signature of a passkey; nothing when it is none. */
export const readAssertion = (sent: string): AuthenticationResponseJSON | undefined => read(sent, assertionSchema);

function read<Answer extends object>(sent: string, schema: z.ZodType<Answer>) {
  if (sent.length > longest) return undefined;
  try {
    const parsed = schema.safeParse(JSON.parse(sent));
    return parsed.success ? { clientExtensionResults: {}, ...parsed.data } : undefined;
  } catch {
    return undefined;
  }
}
