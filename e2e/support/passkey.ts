/** A device that makes passkeys and signs with them: Chromium's own virtual one, in place of a finger on a sensor. */
import { generateKeyPairSync } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { database } from "#lib/database";
import { coseOf } from "#lib/passkey/example-authenticator";
import { randomName, randomSecret } from "#lib/random";
import { now } from "#lib/time";
import type { Customer } from "./customer.ts";
import { openElevated } from "./elevation.ts";

export type Device = {
  /** Whether it recognises its holder. */
  recognises(isRecognised: boolean): Promise<void>;
  /** Whether anybody puts a finger on it. */
  isTouched(isTouched: boolean): Promise<void>;
  /** Whatever it knows, with the secret keys. */
  credentials(): Promise<Credential[]>;
  /** Gives it somebody's passkey, as a copy of it would be. */
  learn(credential: Credential): Promise<void>;
  forgetAll(): Promise<void>;
};

type Credential = {
  readonly credentialId: string;
  readonly isResidentCredential: boolean;
  readonly rpId?: string;
  readonly privateKey: string;
  readonly userHandle?: string;
  readonly signCount: number;
};

/** Gives the page a device with a sensor for fingers, built in. */
export async function deviceOf(page: Page): Promise<Device> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable", { enableUI: false });
  const { authenticatorId } = await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", ctap2Version: "ctap2_1", transport: "internal", hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return {
    recognises: async (isUserVerified) => {
      await browser.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
    },
    isTouched: async (enabled) => {
      await browser.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled });
    },
    credentials: async () => (await browser.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
    learn: async (credential) => {
      await browser.send("WebAuthn.addCredential", { authenticatorId, credential });
    },
    forgetAll: async () => {
      await browser.send("WebAuthn.clearCredentials", { authenticatorId });
    },
  };
}

/** A passkey of the customer's, under that name, straight into the device and the database, for tests that begin after adding it. */
export async function newPasskey(device: Device, customer: Customer, name: string): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const [credentialId, userHandle] = [randomSecret(), randomSecret()];
  await device.learn({
    credentialId: inBase64(credentialId),
    userHandle: inBase64(userHandle),
    privateKey: privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"),
    rpId: "localhost",
    isResidentCredential: true,
    signCount: 1,
  });
  await database().account.update({ where: { id: customer.id }, data: { passkeyHandle: userHandle } });
  const key = Buffer.from(coseOf(publicKey)).toString("base64url");
  await writeDown(customer, { credentialId, name, publicKey: key, counter: 1 });
}

const inBase64 = (base64url: string) => Buffer.from(base64url, "base64url").toString("base64");

/** Adds a passkey to the account of whoever is signed in, under that name. */
export async function addPasskey(page: Page, customer: Customer, name: string): Promise<void> {
  await openElevated(page, "/account/passkeys", customer);
  await pressAdd(page, name);
  await expect(page).toHaveURL(/recovery-codes|changed=added/);
  expect(await namesOf(customer)).toContain(name);
}

export async function pressAdd(page: Page, name: string): Promise<void> {
  const main = page.getByRole("main");
  await main.getByLabel("Name", { exact: true }).fill(name);
  await main.getByRole("button", { name: "Add passkey" }).click();
}

/** From the next page load on, has the page's script take these for what the shop has told it, until `honestAgain`. */
export async function mislead(page: Page, options: object): Promise<void> {
  await page.addInitScript((twist) => {
    const { json } = Response.prototype;
    Response.prototype.json = async function read(this: Response) {
      const told = await json.call(this);
      const isMisled = this.url.endsWith("/passkey-options") && !document.documentElement.dataset["honest"];
      return isMisled ? { ...told, ...twist } : told;
    };
  }, options);
}

/** Makes the page's browser one of those that know passkeys, and do not offer them in fields. */
export async function offerNothingInFields(page: Page): Promise<void> {
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
}

/** From the next page load on, has the page say when a prompt of the browser's stands open. */
export async function sayWhenPrompted(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = (options) => {
      document.documentElement.dataset["prompted"] = "yes";
      return get(options);
    };
  });
}

export const expectPrompt = (page: Page): Promise<void> =>
  expect(page.locator("html")).toHaveAttribute("data-prompted", "yes");

export const honestAgain = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset["honest"] = "yes";
  });

/** The challenge that a page at hand is given to sign in with. */
export const challengeFor = (page: Page): Promise<string> =>
  page.evaluate(async () => (await (await fetch("/sign-in/passkey-options")).json()).challenge);

/** What the customer's passkeys are called. */
export const namesOf = async ({ id }: Customer): Promise<string[]> => (await passkeysOf(id)).map(({ name }) => name);

/** Their addresses in the account. */
export const pathsOf = async ({ id }: Customer): Promise<string[]> =>
  (await passkeysOf(id)).map((passkey) => `/account/passkeys/${passkey.id}`);

/** Makes the server believe that the customer's passkeys have signed so often. */
export async function countedTo({ id }: Customer, counter: number): Promise<void> {
  await database().passkey.updateMany({ where: { accountId: id }, data: { counter } });
}

/** Writes a passkey that no device has down for the account, where it is enough that there is one; gives its name in addresses. */
export const noteOne = (customer: Customer): Promise<string> =>
  writeDown(customer, { credentialId: randomName(), name: "Laptop", publicKey: "-", counter: 0 });

async function writeDown({ id: accountId }: Customer, passkey: Known): Promise<string> {
  const id = randomName();
  const facts = { isSyncable: false, isBackedUp: false, createdAt: now() };
  await database().passkey.create({ data: { id, accountId, ...passkey, ...facts } });
  return id;
}

type Known = {
  readonly credentialId: string;
  readonly name: string;
  readonly publicKey: string;
  readonly counter: number;
};

const passkeysOf = (accountId: string) =>
  database().passkey.findMany({ where: { accountId }, orderBy: { createdAt: "asc" } });
