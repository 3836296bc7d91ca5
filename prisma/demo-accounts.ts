/**
 * People to sign in as on one's own machine. Their passwords are made here and shown once: one that stood in the
 * repository would be known to everybody (ASVS 6.3.2).
 */
import { hashPassword } from "#lib/account";
import { database } from "#lib/database";
import { randomCode, randomName } from "#lib/random";
import { now } from "#lib/time";

const people = [
  { name: "Ada Cartwright", email: "ada@example.com" },
  { name: "Ben Cartwright", email: "ben@example.com" },
];

/** Makes the demo accounts, or gives them new passwords; returns what to show, a line for each. */
export async function seedDemoAccounts(): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, email } of people) {
    // Four groups of five, 98 bits: long enough to stand alone, short enough to type from the screen.
    const password = Array.from({ length: 4 }, () => randomCode(5)).join("-");
    const at = now();
    const credentials = { passwordHash: await hashPassword(password), passwordChangedAt: at };
    await database().account.upsert({
      where: { email },
      create: { id: randomName(), name, email, createdAt: at, ...credentials },
      update: credentials,
    });
    lines.push(`  ${email}   ${password}`);
  }
  return lines;
}
