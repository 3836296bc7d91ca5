/** The target as the cases see it: what its adapter can do, and what can be seen of it from outside. */
import { type BrowserContext, type Page, test } from "@playwright/test";
import type { Adapter, Optional, Person } from "../adapter.ts";
import { control } from "./control.ts";
import { type Answer, type Message, send, type Target } from "./request.ts";

export type Shop = ReturnType<typeof shopOf>;

/** Where the shop is; `plainOrigin`: where the same one is asked without TLS, if that is anywhere. */
type Place = Target & { readonly plainOrigin: string | undefined };

/** The shop in that place; whatever its adapter cannot do ends in an error that says so, and not in a finding. */
export function shopOf(adapter: Adapter, { plainOrigin, ...target }: Place) {
  const { origin } = target;
  /** The cookies of the browser as a header, or only the one of that name. */
  const cookieHeader = async (context: BrowserContext, name?: string) =>
    (await context.cookies(origin))
      .filter((cookie) => !name || cookie.name === name)
      .map((cookie) => `${cookie.name}=${cookie.value}`)
      .join("; ");

  const trySignIn = async (page: Page, email: string, password: string) => {
    await page.goto(adapter.signInPage);
    await by("submitSignIn", () => adapter.submitSignIn(page, email, password));
  };

  const isSignedIn = async (page: Page, { email }: Pick<Person, "email">) => {
    await page.goto(adapter.personalPage);
    return (await page.content()).includes(email);
  };

  /** Whether the answer to somebody who presents that cookie header is the person's. */
  const opensWith = async (cookie: string, { email }: Person) =>
    (await send(target, adapter.personalPage, { headers: { cookie } })).body.includes(email);

  return {
    ...{ origin, trySignIn, isSignedIn, cookieHeader, opensWith },
    sessionCookie: adapter.sessionCookie,
    guestCookie: adapter.guestCookie ?? adapter.sessionCookie,
    personalPage: adapter.personalPage,
    signInPage: adapter.signInPage,
    isScriptless: adapter.scriptless === true,

    /** A request to the target, by a path or one of its own addresses, with exactly these headers. */
    ask: (path: string, message?: Message): Promise<Answer> => send(target, path, message),

    /** A request to where the shop is asked without TLS; where that is nowhere, the case is not applicable. */
    askInClear(path: string, message?: Message): Promise<Answer> {
      const place = origin.startsWith("http:") ? origin : plainOrigin;
      test.info().skip(place === undefined, "As far as the adapter knows, the shop is asked over TLS alone.");
      return send({ origin: place ?? "" }, path, message);
    },

    signUp: (page: Page, person: Person) => by("signUp", () => adapter.signUp(page, person)),
    signOut: (page: Page) => by("signOut", () => adapter.signOut(page)),

    /** Fills and sends the sign-in form of the page at hand. */
    submitSignIn: (page: Page, { email, password }: Person) =>
      by("submitSignIn", () => adapter.submitSignIn(page, email, password)),

    /** Signs in, and sees to it that it worked: what is tried afterwards says nothing otherwise. */
    async signIn(page: Page, person: Person) {
      await trySignIn(page, person.email, person.password);
      if (await isSignedIn(page, person)) return;
      throw new Error(`After signing in, ${adapter.personalPage} does not show ${person.email}.`);
    },

    /** Sees to it that the session's cookie alone opens the account: another in its place would open nothing anyway. */
    async requireOpen(context: BrowserContext, person: Person) {
      const isOpen = await opensWith(await cookieHeader(context, adapter.sessionCookie), person);
      control(isOpen, `${adapter.sessionCookie} alone opens nothing, even to its owner.`);
    },

    /** The adapter's way to do that; without one the case is not applicable, for the adapter's reason. */
    wayTo<Name extends Optional>(name: Name): NonNullable<Adapter[Name]> {
      const way = adapter[name];
      if (way === undefined) test.info().skip(true, adapter.lacks[name] ?? `The adapter has no ${name}.`);
      return way as NonNullable<Adapter[Name]>;
    },
    by,
  };
}

/** Does something by the adapter; what goes wrong there is its failure, and never a finding. */
async function by<T>(what: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const [words] = (error instanceof Error ? error.message : String(error)).split("\n", 1);
    throw new Error(`The adapter's ${what} did not work: ${words}`, { cause: error });
  }
}
