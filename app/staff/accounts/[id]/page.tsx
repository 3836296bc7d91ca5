import type { Metadata } from "next";
import { z } from "zod";
import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import { recentEvents } from "#lib/journal";
import { requireStaff } from "#lib/request";
import { liveSessionsOf } from "#lib/session-list";
import { findAccountRow, pageLength } from "#lib/staff";
import { When } from "../../../session-list/when.tsx";
import { endPath } from "../../end-path.ts";
import { NothingHere } from "../../nothing-here.tsx";
import styles from "../../staff.module.css";
import { StaffFrame } from "../../staff-frame.tsx";
import { StaffSessionList } from "../../staff-session-list.tsx";
import { EventRows } from "./event-rows.tsx";

export const metadata: Metadata = { title: "Account" };

const querySchema = z.object({ ended: z.coerce.number().int().min(0).optional().catch(undefined) });

type AccountPageProps = { params: Promise<{ id: string }>; searchParams: Promise<unknown> };

export default async function StaffAccountPage({ params, searchParams }: AccountPageProps) {
  const { id } = await params;
  const session = await requireStaff(`/staff/accounts/${encodeURIComponent(id)}`);
  const [account, sessions, events] = await Promise.all([
    findAccountRow(id),
    liveSessionsOf(id),
    recentEvents(id, pageLength),
  ]);
  if (!account) return <NothingHere session={session} />;
  const { ended } = querySchema.parse(await searchParams);
  const others = sessions.filter(({ handle }) => handle !== session.handle);
  return (
    <StaffFrame title={account.name} session={session}>
      {ended === undefined ? null : (
        <Notice tone="done" title={ended === 1 ? "One session has ended" : `${ended} sessions have ended`} />
      )}
      <dl className={styles["details"]}>
        <dt>Email</dt>
        <dd>{account.email}</dd>
        <dt>Signs in to</dt>
        <dd>{account.isDisabled ? "nothing: the account is disabled" : entrances[account.role]}</dd>
        <dt>Since</dt>
        <dd>
          <When instant={account.createdAt} />
        </dd>
      </dl>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{sessions.length === 1 ? "1 live session" : `${sessions.length} live sessions`}</h2>
        <StaffSessionList sessions={sessions} ownHandle={session.handle} />
        {others.length === 0 ? null : (
          <p>
            <Link prefetch={false} href={endPath({ what: "account", id })} className="button-quiet">
              End all {others.length === sessions.length ? "" : "other "}sessions of this account
            </Link>
          </p>
        )}
      </section>
      <section aria-labelledby="activity">
        <h2 id="activity">Latest in the journal</h2>
        <EventRows events={events} />
      </section>
    </StaffFrame>
  );
}

const entrances = { customer: "the shop", staff: "the back office" } as const;
