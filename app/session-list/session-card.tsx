// One live session: which device, from where, since when, how it was proved, and what was noticed about it.
import type { ReactNode } from "react";
import { Rich } from "#components/rich";
import { Card, CardList } from "#components/site/card-list";
import { t } from "#lib/language";
import type { SeenSession } from "#lib/session-list";
import styles from "./session-card.module.css";
import { deviceInWords, methodsInWords, networkInWords, riskInWords } from "./session-words.ts";
import { When } from "./when.tsx";

type SessionCardProps = {
  session: SeenSession;
  /** The one that the page is being looked at with, in a word or two. */
  mark?: string | undefined;
  /** Whose it is, where that is not plain. */
  owner?: ReactNode;
  /** For those who read the journal, which names sessions by it. */
  isHandleShown?: boolean;
  /** What can be done about it. */
  children?: ReactNode;
};

export const SessionCard = ({ session, mark, owner, isHandleShown = false, children }: SessionCardProps) => (
  <Card heading="h3" title={deviceInWords(session)} mark={mark} presses={children}>
    {owner === undefined ? null : <p>{owner}</p>}
    <dl>
      <dt>{t("Last used")}</dt>
      <dd>
        <When instant={session.lastSeenAt} />
      </dd>
      <dt>{t("Signed in")}</dt>
      <dd>
        <When instant={session.createdAt} />
      </dd>
      <dt>{t("Last proved")}</dt>
      <dd>
        <Rich
          message="{when}, by {methods}"
          when={<When instant={session.authenticatedAt} />}
          methods={methodsInWords(session.methods)}
        />
      </dd>
      <dt>{t("Network")}</dt>
      <dd>{networkInWords(session.network)}</dd>
      {isHandleShown ? (
        <>
          <dt>{t("Handle")}</dt>
          <dd>{session.handle}</dd>
        </>
      ) : null}
    </dl>
    {session.isBound ? (
      <p className={styles["note"]}>{t("Bound to this device: a copy of it is worth nothing.")}</p>
    ) : null}
    {session.risks.length === 0 ? null : (
      <ul className={styles["risks"]}>
        {session.risks.map((risk) => (
          <li key={risk}>{riskInWords(risk)}</li>
        ))}
      </ul>
    )}
  </Card>
);

/** A list of them, which says in a sentence when it is empty. */
export function SessionList({ children, empty }: { children: readonly ReactNode[]; empty?: string }) {
  if (children.length === 0) return <p>{empty}</p>;
  return <CardList>{children}</CardList>;
}
