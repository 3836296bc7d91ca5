/** Which other sites an account is signed in to with, and which there are. */
import "server-only";
import { config, type SignInProvider } from "#lib/config";
import { findIdentities } from "./store.ts";

export type ConnectedSignIn = {
  readonly id: string;
  /** As people know the site; its address when the shop no longer offers it. */
  readonly name: string;
  /** The provider to ask; nothing when the shop no longer offers it. */
  readonly provider: SignInProvider | undefined;
  /** The address that it knew its owner by. */
  readonly email: string;
  readonly linkedAt: Date;
  readonly lastUsedAt: Date;
};

/** The sites that the shop accepts, in the order of their buttons. */
export const signInProviders = (): readonly SignInProvider[] => config().signInProviders;

/** The provider of that name, if the shop accepts it. */
export const findProvider = (id: string): SignInProvider | undefined =>
  signInProviders().find((provider) => provider.id === id);

/** What the account is connected with, the oldest first. */
export async function connectedSignIns(accountId: string): Promise<ConnectedSignIn[]> {
  return (await findIdentities(accountId)).map(({ issuer, ...facts }) => {
    const provider = providerAt(issuer);
    return { ...facts, provider, name: nameOf(issuer) };
  });
}

/** What people know an issuer by. */
export const nameOf = (issuer: string): string => providerAt(issuer)?.name ?? URL.parse(issuer)?.hostname ?? issuer;

const providerAt = (issuer: string) => signInProviders().find((provider) => provider.issuer === issuer);
