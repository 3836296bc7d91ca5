import type { Metadata } from "next";
import { z } from "zod";
import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { config } from "#lib/config";
import { t } from "#lib/language";
import { currentElevation, requireSignIn } from "#lib/request";
import { elevation } from "#lib/session";
import { liveSessionsOf } from "#lib/session-list";
import { inWords } from "#lib/time";
import { SessionCard, SessionList } from "../../../session-list/session-card.tsx";
import { deviceInWords } from "../../../session-list/session-words.ts";
import { AccountFrame } from "../account-frame.tsx";
import { Activity } from "./activity.tsx";
import { EndPress } from "./end-press.tsx";
import { WantedEnding } from "./wanted-ending.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Your sessions"), robots: { index: false } });

const querySchema = z.object({ ended: z.coerce.number().int().min(0).optional().catch(undefined) });

export default async function SessionsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await requireSignIn("/account/sessions");
  const { ended } = querySchema.parse(await searchParams);
  const [live, mayEnd] = await Promise.all([
    liveSessionsOf(session.accountId),
    currentElevation(session, "submit").then((worth) => worth === "good"),
  ]);
  const others = live.filter(({ handle }) => handle !== session.handle);
  const own = live.filter(({ handle }) => handle === session.handle);
  return (
    <AccountFrame title={t("Your sessions")} current="/account/sessions">
      {ended === undefined ? null : <Ended count={ended} />}
      {mayEnd && ended === undefined ? <WantedEnding session={session} others={others} /> : null}
      <section aria-labelledby="signed-in">
        <h2 id="signed-in">{t("Where you are signed in")}</h2>
        <p>
          <Rich
            message="Each is one browser. If you do not know one of them, end it, then <link>change your password</link>."
            link={(words) => (
              <Link prefetch={false} href="/account/password">
                {words}
              </Link>
            )}
          />{" "}
          {mayEnd
            ? null
            : t("To end one we ask for your password; that holds for {time}.", { time: inWords(elevation.toSubmit) })}
        </p>
        <SessionList>
          {[...own, ...others].map((one) =>
            one.handle === session.handle ? (
              <SessionCard key={one.handle} session={one} mark={t("This browser")} />
            ) : (
              <SessionCard key={one.handle} session={one}>
                <EndPress what="one" handle={one.handle}>
                  <Rich
                    message="End<part> session: {device}</part>"
                    device={deviceInWords(one)}
                    part={(words) => <span className="visually-hidden">{words}</span>}
                  />
                </EndPress>
              </SessionCard>
            ),
          )}
        </SessionList>
        {others.length > 1 ? <EndPress what="others">{t("End all others")}</EndPress> : null}
      </section>
      <section aria-labelledby="activity">
        <h2 id="activity">{t("What happened lately")}</h2>
        <Activity session={session} />
      </section>
      {config().isLabOpen ? (
        <p>
          <Rich
            message="For developers: <link>this session as the server sees it, and attacks to try on it</link>."
            link={(words) => (
              <Link prefetch={false} href="/lab">
                {words}
              </Link>
            )}
          />
        </p>
      ) : null}
    </AccountFrame>
  );
}

/** What the press before has done. */
function Ended({ count }: { count: number }) {
  if (count === 0) {
    return (
      <Notice title={t("It was over already")}>
        {t("Whoever was signed in there had signed out, or was signed out.")}
      </Notice>
    );
  }
  return (
    <Notice
      tone="done"
      title={t("{count, plural, one {That session has ended} other {# sessions have ended}}", { count })}
    >
      {t("What is open there is gone within seconds, and it asks to sign in again.")}
    </Notice>
  );
}
