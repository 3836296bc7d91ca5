/** What this installation was told and what it keeps secret: the only reader of the environment. */
import "server-only";
import { localPath } from "#lib/language";
import { type Config, readConfig } from "./config.ts";
import { type Key, readKeyring } from "./keyring.ts";
import { deriveSecret, type SecretName } from "./secret.ts";

export type { Config } from "./config.ts";
export type { Key } from "./keyring.ts";
export type { SecretName } from "./secret.ts";
export { providerIds, type SignInProvider } from "./sign-in-providers.ts";
export type { StripeSettings } from "./stripe-settings.ts";
export { isThisMachine } from "./this-machine.ts";

let settled: Config | undefined;

/** The settings, read once; throws a `ConfigError` that lists every problem. */
export function config(): Config {
  settled ??= Object.freeze(readConfig(process.env));
  return settled;
}

const derived = new Map<SecretName, string>();

/** This installation's key for one purpose: 256 bits, base64url, the same after every restart. */
export function secret(name: SecretName): string {
  const key = derived.get(name) ?? deriveSecret(config().dataDir, name);
  derived.set(name, key);
  return key;
}

let keys: readonly [Key, ...Key[]] | undefined;

/** The keys under which second factors are sealed, the one in use first; read once, so a change takes a restart. */
export function keyring(): readonly [Key, ...Key[]] {
  keys ??= readKeyring(config().dataDir);
  return keys;
}

/** Whoever sells, as they stand on an envelope: the name, and the address, a line each. */
export function sellerLines(): readonly string[] {
  const { name, address } = config().seller;
  return [name, ...address];
}

/** The whole address of one of the shop's pages, in the language that is spoken. */
export const urlOf = (path: string): string => `${config().origin}${localPath(path)}`;
