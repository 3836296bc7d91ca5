/** What GitHub's API says of somebody, as claims. */
import { seconds } from "#lib/time";

/** Whose token it is, with the address that GitHub has verified as their main one. */
export async function githubProfile(accessToken: string, patienceSeconds: number) {
  const ask = async <Answer>(path: string): Promise<Answer> => {
    const answer = await fetch(`https://api.github.com${path}`, {
      headers: { authorization: `Bearer ${accessToken}`, accept: "application/vnd.github+json" },
      signal: AbortSignal.timeout(seconds(patienceSeconds)),
    });
    if (!answer.ok) throw new Error(`GitHub answered ${answer.status}.`);
    return answer.json();
  };
  const { id, name, login } = await ask<{ id: number; name: string | null; login: string }>("/user");
  if (!Number.isSafeInteger(id)) throw new Error("GitHub did not say who it is.");
  const addresses = await ask<readonly { email: string; primary: boolean; verified: boolean }[]>("/user/emails");
  const main = addresses.find(({ primary, verified }) => primary && verified);
  const verified = main ? { email: main.email, email_verified: true } : {};
  // The number, never the login: GitHub gives a name that somebody has given up to somebody else.
  return { sub: String(id), name: name || login, ...verified };
}
