import { t } from "#lib/language";
import { currentElevatedAt, currentSession } from "#lib/request";
import type { GuestSession, SignedInSession } from "#lib/session";
import { findIdentifierFacts } from "#lib/session-list";
import { now } from "#lib/time";
import type { Life } from "./moments.ts";
import { Timeline } from "./timeline.tsx";

/** Whose session this is, and its life. */
export async function OwnSession() {
  const session = await currentSession();
  const life = session.kind === "anonymous" ? undefined : await lifeOf(session);
  if (life === undefined) {
    return (
      <p>
        {t(
          "You have none. Looking around sets no cookie and keeps no record. The first thing worth keeping, such as a piece in the cart, begins a guest’s session; signing in begins a customer’s.",
        )}
      </p>
    );
  }
  return (
    <>
      <p>
        {life.kind === "guest"
          ? t("A guest’s: the shop keeps a cart for you and does not know who you are.")
          : t(
              "A customer’s: you have proved who you are. Staff have sessions of their own, at an entrance of their own.",
            )}
      </p>
      <Timeline life={life} at={now()} />
      <p>
        {t(
          "It ends sooner when you sign out, when you end it from another browser, when a new password ends all others, and when an identifier that was replaced comes back.",
        )}
      </p>
    </>
  );
}

async function lifeOf(session: GuestSession | SignedInSession): Promise<Life | undefined> {
  const identifier = await findIdentifierFacts(session.handle);
  // It may have ended since the request came in.
  if (!identifier) return undefined;
  const { kind, createdAt, lastSeenAt, absoluteEndAt } = session;
  const life = { kind, createdAt, lastSeenAt, absoluteEndAt, identifier };
  if (session.kind === "guest") return life;
  return { ...life, authenticatedAt: session.authenticatedAt, elevatedAt: await currentElevatedAt(session) };
}
