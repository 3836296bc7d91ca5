import { Link } from "#components/link";
import type { SeenSession } from "#lib/session-list";
import { SessionCard, SessionList } from "../session-list/session-card.tsx";
import { deviceInWords } from "../session-list/session-words.ts";
import { endPath } from "./end-path.ts";

type StaffSessionListProps = { sessions: readonly SeenSession[]; ownHandle: string; isOwnerShown?: boolean };

/** Live sessions, each with the way to end it but the one at hand. */
export function StaffSessionList({ sessions, ownHandle, isOwnerShown = false }: StaffSessionListProps) {
  return (
    <SessionList empty="None.">
      {sessions.map((session) => (
        <SessionCard
          key={session.handle}
          session={session}
          isHandleShown
          mark={session.handle === ownHandle ? "This session" : session.kind === "staff" ? "Staff" : undefined}
          owner={isOwnerShown ? <Owner account={session.account} /> : undefined}
        >
          {session.handle === ownHandle ? undefined : (
            <Link
              prefetch={false}
              href={endPath({ what: "session", id: session.handle })}
              className="button-quiet"
              aria-label={`End session: ${deviceInWords(session)}, ${session.account.name}`}
            >
              End session
            </Link>
          )}
        </SessionCard>
      ))}
    </SessionList>
  );
}

const Owner = ({ account: { id, name, email } }: Pick<SeenSession, "account">) => (
  <>
    <Link prefetch={false} href={`/staff/accounts/${id}`}>
      {name}
    </Link>{" "}
    {email}
  </>
);
