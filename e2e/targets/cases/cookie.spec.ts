/**
 * Attack: a session cookie that other hosts can set, scripts can read, or other sites cause to be sent (WSTG-SESS-02).
 * Shown by the very lines in which the shop sets it at sign-in.
 */
import { attributeOf, cookieLines } from "../harness/cookies.ts";
import { expect, test } from "../harness/test.ts";

test.describe("the session's cookie", () => {
  let name: string;
  let lines: string[];

  test.beforeEach(async ({ shop, person, page, context }) => {
    name = shop.sessionCookie;
    lines = await cookieLines(context, name, () => shop.signIn(page, person));
  });

  test("is one that no other host can set @COK-04 @ASVS-3.3.1 @ASVS-3.3.3", () => {
    expect(name, `${name} has no “__Host-” in its name: a sibling host can set a cookie over it.`).toMatch(/^__Host-/);
  });

  test("is Secure @COK-01 @ASVS-3.3.1", () => {
    for (const line of lines)
      expect(
        attributeOf(line, "secure"),
        `${name} is set without Secure: it also travels over plain HTTP.`,
      ).toBeDefined();
  });

  test("is HttpOnly, and no script reads it @COK-03 @ASVS-3.3.4", async ({ page }) => {
    for (const line of lines)
      expect(attributeOf(line, "httponly"), `${name} is set without HttpOnly: a script can read it.`).toBeDefined();
    expect(await page.evaluate(() => document.cookie), `A script reads ${name}.`).not.toContain(`${name}=`);
  });

  test("says to which sites it goes @COK-01 @ASVS-3.3.2", () => {
    for (const line of lines) {
      const sentence = `${name} is set without SameSite=Lax or Strict: whether other sites send it is up to the browser.`;
      expect(attributeOf(line, "samesite")?.toLowerCase() ?? "", sentence).toMatch(/^(lax|strict)$/);
    }
  });

  test("belongs to this host alone, all of it @COK-01 @ASVS-3.3.3", () => {
    for (const line of lines) {
      expect(
        attributeOf(line, "domain"),
        `${name} is set with a Domain: all hosts below it are sent it.`,
      ).toBeUndefined();
      expect(attributeOf(line, "path"), `${name} is not set for the path “/”, as a cookie of one host must be.`).toBe(
        "/",
      );
    }
  });

  test("goes with the browser's window @COK-02 @WSTG-SESS-02", () => {
    for (const line of lines) {
      const age = attributeOf(line, "max-age") ?? attributeOf(line, "expires");
      expect(age, `${name} stays on the disk when the browser is closed, until or for: ${age}.`).toBeUndefined();
    }
  });

  test("is small enough for every browser, with all others of the shop @COK-10 @ASVS-3.3.5", async ({ context }) => {
    const sizes = (await context.cookies()).map((cookie) => cookie.name.length + cookie.value.length);
    expect(Math.max(...sizes), "A cookie has more than 4096 bytes: browsers may drop it.").toBeLessThanOrEqual(4096);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    expect(all, `All cookies together have ${all} bytes: servers may refuse the request.`).toBeLessThan(8192);
  });
});
