/**
 * A certificate authority for one machine, and the certificate that it gives to the shop. Whoever trusts it takes
 * little risk: it may only speak for the shop's own host and this machine (name constraints), for nobody below
 * itself (path length 0), and its key is readable by its owner alone.
 */
import "reflect-metadata";
import { isIP } from "node:net";
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { after, before, days, hours, now } from "#lib/time";
import { nameConstraints } from "./name-constraints.ts";

/** A certificate and its private key, both PEM. */
export type Pair = { certificate: string; key: string };

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const lifetimes = {
  authority: days(5 * 365),
  // The longest that browsers accepted from public authorities in 2025 is 398 days.
  leaf: days(397),
} as const;

/** Names under which this machine reaches a shop of its own. */
const loopback = ["localhost", "127.0.0.1", "::1"];

/** Every name that a shop on `host` is served under. */
export const namesFor = (host: string): string[] => [...new Set([host, ...loopback])];

/** A new authority that can speak for `host` and this machine only. */
export async function makeAuthority(host: string): Promise<Pair> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=Cartwright local authority for ${host}`,
    ...validFor(lifetimes.authority),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      nameConstraints(namesFor(host)),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: certificate.toString("pem"), key: await pemOf(keys.privateKey) };
}

/** A certificate for a shop on `host`, signed by the authority. */
export async function makeLeaf(authority: Pair, host: string): Promise<Pair> {
  const issuer = new X509Certificate(authority.certificate);
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const names = namesFor(host).map((value) => ({ type: isIP(value) ? ("ip" as const) : ("dns" as const), value }));
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${host}`,
    issuer: issuer.subject,
    ...validFor(lifetimes.leaf),
    publicKey: keys.publicKey,
    signingKey: await keyFrom(authority.key),
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(names),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: certificate.toString("pem"), key: await pemOf(keys.privateKey) };
}

// An hour back: the clock of whoever looks at it may be slow.
const validFor = (lifetime: ReturnType<typeof days>) => ({
  notBefore: before(now(), hours(1)),
  notAfter: after(before(now(), hours(1)), lifetime),
});

const pemOf = async (key: CryptoKey) => PemConverter.encode(await crypto.subtle.exportKey("pkcs8", key), "PRIVATE KEY");

const keyFrom = (pem: string) =>
  crypto.subtle.importKey("pkcs8", PemConverter.decodeFirst(pem), algorithm, false, ["sign"]);
