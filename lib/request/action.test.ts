import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { findHeldForm, holdForm } from "#lib/held-form";
import { beginSignedIn, type EndReason, end, type SignedInSession } from "#lib/session";
import { after, before, hours, minutes, now } from "#lib/time";
import { impersonalAction, publicAction } from "./action.ts";
import { tokenFor } from "./csrf.ts";
import { csrfToken } from "./current-session.ts";
import { elevatedAction } from "./elevated-action.ts";
import { beginElevation } from "./elevation.ts";
import { redirect } from "./redirect.ts";
import { cookieNames, elevationCookie, typedCookie } from "./session-cookie.ts";
import { keepUnfinished, typedBefore } from "./typed.ts";

// A request as the framework would hand it to an action, without the framework.
const request = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>(), headers: new Headers() }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => request.cookies.get(name),
    has: (name: string) => request.cookies.has(name),
    set: (name: string, value: string) =>
      value === "" ? request.cookies.delete(name) : request.cookies.set(name, { value }),
  }),
  headers: async () => request.headers,
}));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`);
  },
}));

useFreshDatabase();

const work = vi.fn(async () => undefined);
const schema = z.object({ city: z.string() });
let session: SignedInSession;

beforeEach(async () => {
  work.mockClear();
  const begun = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  session = begun.session;
  request.cookies = new Map([[cookieNames.customer, { value: begun.identifier }]]);
  request.headers = new Headers({ referer: "https://localhost:3000/checkout/delivery" });
});

const suspect = () => database().session.update({ where: { handle: session.handle }, data: { proofDue: true } });

function form(city = "Cork"): FormData {
  const formData = new FormData();
  formData.set("csrf", tokenFor(session));
  formData.set("city", city);
  return formData;
}

test("an action of a page works for whoever is signed in, and refuses them while proof is due", async () => {
  const act = publicAction(schema, work);
  await act(undefined, form());
  expect(work).toHaveBeenCalledOnce();
  await suspect();
  await expect(act(undefined, form())).rejects.toThrow("led to /re-authenticate?returnTo=%2Fcheckout%2Fdelivery");
  expect(work).toHaveBeenCalledOnce();
});

test("of another site's address nothing is followed", async () => {
  await suspect();
  request.headers = new Headers({ referer: "https://evil.example/checkout/delivery" });
  await expect(publicAction(schema, work)(undefined, form())).rejects.toThrow(
    "led to /re-authenticate?returnTo=%2Faccount",
  );
});

test("one that touches nothing but the cart works all the same", async () => {
  await suspect();
  await impersonalAction(schema, work)(undefined, form());
  expect(work).toHaveBeenCalledOnce();
});

test("one for the elevated refuses everybody else, and keeps what they typed @ASVS-7.5.1", async () => {
  const act = elevatedAction("/account/password", schema, work);
  request.headers = new Headers({ referer: "https://localhost:3000/account/password" });
  await expect(act(undefined, form())).rejects.toThrow("led to /re-authenticate?returnTo=%2Faccount%2Fpassword");
  request.cookies.set(elevationCookie, { value: "guessed" });
  await suspect();
  await expect(act(undefined, form())).rejects.toThrow("led to /re-authenticate");
  expect(work).not.toHaveBeenCalled();
  expect(await database().heldForm.count({ where: { accountId: session.accountId } })).toBe(1);
  expect(await database().securityEvent.count({ where: { kind: "elevation-refused" } })).toBe(2);
});

const kept = () => findHeldForm({ accountId: session.accountId }, "/checkout/delivery");

test("a form whose session has timed out leads to the sign-in page, and waits for its owner", async () => {
  await end(session, "timeout");
  const act = publicAction(schema, work);
  await expect(act(undefined, form())).rejects.toThrow(
    "led to /sign-in?returnTo=%2Fcheckout%2Fdelivery&because=timeout",
  );
  expect(work).not.toHaveBeenCalled();
  expect(await kept()).toEqual({ city: "Cork" });
});

test("so does one for the elevated, before it is checked at all", async () => {
  await end(session, "timeout");
  request.headers = new Headers({ referer: "https://localhost:3000/account/password" });
  const act = elevatedAction("/account/password", z.object({ other: z.string() }), work);
  await expect(act(undefined, form())).rejects.toThrow("because=timeout");
});

test.each<EndReason>(["sign-out", "revoked", "reuse"])("after %s nothing is kept", async (reason) => {
  await end(session, reason);
  await publicAction(schema, work)(undefined, form());
  expect(await kept()).toEqual({});
});

test("nor a form that no page of the session has shown, nor one of a page that nobody comes back to", async () => {
  await end(session, "timeout");
  const forged = form();
  forged.set("csrf", "salt.guess");
  await publicAction(schema, work)(undefined, forged);
  request.headers = new Headers({ referer: "https://localhost:3000/orders/find" });
  await publicAction(schema, work)(undefined, form());
  expect(await database().heldForm.count({ where: { accountId: session.accountId } })).toBe(0);
});

test("nor one that lay there for longer than a day", async () => {
  await end(session, "timeout");
  const retiredAt = before(now(), hours(25));
  await database().retiredIdentifier.updateMany({ where: { sessionHandle: session.handle }, data: { retiredAt } });
  await publicAction(schema, work)(undefined, form());
  expect(await kept()).toEqual({});
});

test("what was kept is forgotten once the form has been sent again", async () => {
  await holdForm({ accountId: session.accountId }, "/checkout/delivery", form());
  await publicAction(schema, work)(undefined, form());
  expect(await kept()).toEqual({});
});

test("what was kept is kept until the form is done with: not when it is refused, nor when the work fails", async () => {
  await holdForm({ accountId: session.accountId }, "/checkout/delivery", form());
  await publicAction(schema, async (_, __, reply) => reply({ formErrors: ["Full"] }))(undefined, form());
  expect(await kept()).toEqual({ city: "Cork" });
  const failing = publicAction(schema, async () => Promise.reject(new Error("The disk is full.")));
  await expect(failing(undefined, form())).rejects.toThrow("disk");
  expect(await kept()).toEqual({ city: "Cork" });
  const leading = publicAction(schema, async () => redirect("/checkout/shipping"));
  await expect(leading(undefined, form())).rejects.toThrow("led to /checkout/shipping");
  expect(await kept()).toEqual({});
});

test("what is typed is kept", async () => {
  await keepUnfinished(form());
  expect(await kept()).toEqual({ city: "Cork" });
});

test("of a page with several forms one that has a name is kept by itself, until it is sent itself", async () => {
  request.headers = new Headers({ referer: "https://localhost:3000/de/cart" });
  const named = (name: string) => {
    const formData = form();
    formData.set("form-name", name);
    return formData;
  };
  const keptAs = async (name: string) => (await typedBefore(session, "/cart", name))["city"];
  await keepUnfinished(named("gift"));
  await impersonalAction(schema, work)(undefined, form());
  await impersonalAction(schema, work)(undefined, named("another"));
  expect(await keptAs("gift")).toBe("Cork");
  expect(await typedBefore(session, "/cart")).toEqual({});
  await impersonalAction(schema, work)(undefined, named("gift"));
  expect(await keptAs("gift")).toBeUndefined();
});

test("what is typed in the cart is kept for its owner after the time-out too, but a late press there leads nowhere", async () => {
  await end(session, "timeout");
  request.headers = new Headers({ referer: "https://localhost:3000/cart" });
  await publicAction(schema, work)(undefined, form());
  expect(work).toHaveBeenCalledOnce();
  expect(await findHeldForm({ accountId: session.accountId }, "/cart")).toEqual({});
  await keepUnfinished(form());
  expect(await findHeldForm({ accountId: session.accountId }, "/cart")).toEqual({ city: "Cork" });
});

describe("under suspicion", () => {
  beforeEach(suspect);
  const led = (city?: string) =>
    expect(publicAction(schema, work)(undefined, form(city))).rejects.toThrow("led to /re-authenticate");
  const prove = () => beginElevation(session, ["pwd"]);
  /** With what the browser holds by then, and nothing of what it is given meanwhile. */
  async function asThief(act: () => Promise<unknown>): Promise<void> {
    const owners = request.cookies;
    request.cookies = new Map(owners);
    await act();
    request.cookies = owners;
  }

  test("what is sent does nothing, and is kept until its sender has proved who they are @ASVS-8.2.4", async () => {
    await led();
    expect(work).not.toHaveBeenCalled();
    expect(await kept()).toEqual({});
    await prove();
    expect(await kept()).toEqual({ city: "Cork" });
    expect(request.cookies.has(typedCookie)).toBe(false);
    expect(work).not.toHaveBeenCalled();
  });

  test("so is what is being typed, and what a form for the elevated has brought", async () => {
    await keepUnfinished(form());
    request.headers = new Headers({ referer: "https://localhost:3000/account/email" });
    await expect(elevatedAction("/account/email", schema, work)(undefined, form("Sligo"))).rejects.toThrow("led to");
    expect(await database().heldForm.count({ where: { accountId: session.accountId } })).toBe(0);
    await prove();
    expect(await kept()).toEqual({ city: "Cork" });
    expect(await findHeldForm({ accountId: session.accountId }, "/account/email")).toEqual({ city: "Sligo" });
  });

  test("what a thief has sent or typed in the same session is never shown to its owner @ASVS-8.2.4", async () => {
    await asThief(() => led("Thieves' Cross"));
    await prove();
    expect(await kept()).toEqual({});
    await suspect();
    await led();
    await asThief(async () => {
      request.cookies.delete(typedCookie);
      await keepUnfinished(form("Thieves' Cross"));
    });
    await prove();
    expect(await kept()).toEqual({});
  });

  test("what a thief leaves once the session has timed out is not its owner's either @ASVS-8.2.4", async () => {
    await end(session, "timeout");
    await keepUnfinished(form("Thieves' Cross"));
    await expect(publicAction(schema, work)(undefined, form("Thieves' Cross"))).rejects.toThrow("led to /sign-in");
    expect(await database().heldForm.count({ where: { accountId: session.accountId } })).toBe(0);
  });

  test("nor what they send with the token of the question by which a session without its device is to be proved", async () => {
    await database().session.update({ where: { handle: session.handle }, data: { proofDue: false } });
    await end(session, "timeout");
    const theirs = form("Thieves' Cross");
    theirs.set("csrf", await csrfToken(session));
    await keepUnfinished(theirs);
    expect(await database().heldForm.count({ where: { accountId: session.accountId } })).toBe(0);
    await keepUnfinished(form("Cork"));
    expect(await findHeldForm({ accountId: session.accountId }, "/checkout/delivery")).toEqual({ city: "Cork" });
  });

  test("what is sent all the same forgets nothing of the account's", async () => {
    await holdForm({ accountId: session.accountId }, "/checkout/delivery", form("Cork"));
    await impersonalAction(schema, work)(undefined, form("Thieves' Cross"));
    expect(work).toHaveBeenCalledOnce();
    expect(await findHeldForm({ accountId: session.accountId }, "/checkout/delivery")).toEqual({ city: "Cork" });
  });

  test("what was typed anew elsewhere since is not replaced by what was kept in doubt", async () => {
    await led("Cork");
    const account = { accountId: session.accountId };
    await holdForm(account, "/checkout/delivery", form("Sligo"));
    await database().heldForm.updateMany({ where: account, data: { heldAt: after(now(), minutes(1)) } });
    await prove();
    expect(await kept()).toEqual({ city: "Sligo" });
  });

  test("what its owner has sent comes back to nobody else, whoever proves it elsewhere", async () => {
    await asThief(async () => {
      await led();
      request.cookies.delete(typedCookie);
      await prove();
    });
    expect(await kept()).toEqual({});
  });

  test("nothing is kept that no page of the session has shown, nor anything secret", async () => {
    const forged = form();
    forged.set("csrf", "salt.guess");
    await expect(publicAction(schema, work)(undefined, forged)).rejects.toThrow("led to /re-authenticate");
    expect(await database().heldForm.count({ where: { sessionHandle: session.handle } })).toBe(0);
    const withSecrets = form();
    for (const name of ["cc-number", "password", "token", "passkey"]) withSecrets.set(name, "secret");
    await expect(publicAction(schema, work)(undefined, withSecrets)).rejects.toThrow("led to /re-authenticate");
    await prove();
    expect(await kept()).toEqual({ city: "Cork" });
  });
});

test("one for the elevated cannot be made for a page that was not declared to ask", () => {
  expect(() => elevatedAction("/account/orders", schema, work)).toThrow("not declared");
});
