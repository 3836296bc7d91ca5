import type { Metadata } from "next";
import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import { requireStaff } from "#lib/request";
import { searchLiveSessions } from "#lib/session-list";
import { pageLength, searchAccounts } from "#lib/staff";
import { AccountRows } from "./account-rows.tsx";
import { endPath } from "./end-path.ts";
import { ListPages } from "./list-pages.tsx";
import { listUrl, parseListQuery } from "./list-query.ts";
import { SearchForm } from "./search-form.tsx";
import { StaffFrame } from "./staff-frame.tsx";
import { StaffSessionList } from "./staff-session-list.tsx";

export const metadata: Metadata = { title: "Sessions and accounts" };

export default async function StaffPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { ended, ...query } = parseListQuery(await searchParams);
  const session = await requireStaff(listUrl(query));
  const [live, found] = await Promise.all([
    searchLiveSessions(query.q, { skip: (query.sessions - 1) * pageLength, take: pageLength }),
    searchAccounts(query.q, query.accounts),
  ]);
  return (
    <StaffFrame title="Sessions and accounts" session={session}>
      {ended === undefined ? null : (
        <Notice tone="done" title={ended === 1 ? "One session has ended" : `${ended} sessions have ended`} />
      )}
      <SearchForm path="/staff" label="Name, email address, or handle of a session" q={query.q} />
      <section aria-labelledby="accounts">
        <h2 id="accounts">{found.total === 1 ? "1 account" : `${found.total} accounts`}</h2>
        <AccountRows accounts={found.accounts} />
        <ListPages
          name="Accounts"
          page={query.accounts}
          pages={Math.ceil(found.total / pageLength)}
          urlOf={(accounts) => listUrl({ ...query, accounts })}
        />
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{live.total === 1 ? "1 live session" : `${live.total} live sessions`}</h2>
        <StaffSessionList sessions={live.sessions} ownHandle={session.handle} isOwnerShown />
        <ListPages
          name="Sessions"
          page={query.sessions}
          pages={Math.ceil(live.total / pageLength)}
          urlOf={(sessions) => listUrl({ ...query, sessions })}
        />
      </section>
      <p>
        <Link prefetch={false} href={endPath({ what: "everybody" })} className="button-quiet">
          End everybody’s sessions
        </Link>
      </p>
    </StaffFrame>
  );
}
