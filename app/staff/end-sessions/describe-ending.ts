import type { StaffSession } from "#lib/session";
import { findLiveSession, liveSessionsOf } from "#lib/session-list";
import { findAccountRow } from "#lib/staff";
import { deviceInWords } from "../../session-list/session-words.ts";
import type { Ending } from "../end-path.ts";

type Description = {
  readonly title: string;
  readonly sentence: string;
  /** The button; none when there is nothing to end. */
  readonly press?: string;
  readonly back: string;
};

/** What is about to happen, and to whom. */
export async function describeEnding({ what, id }: Ending, own: StaffSession): Promise<Description> {
  switch (what) {
    case "session": {
      const session = await findLiveSession(id);
      if (!session || session.handle === own.handle) return nothing;
      const { name, id: owner } = session.account;
      return {
        title: "End this session?",
        sentence: `${deviceInWords(session)}, of ${name}. What it shows is gone within seconds, and they are asked to sign in again; their cart and orders stay.`,
        press: "End session",
        back: `/staff/accounts/${owner}`,
      };
    }
    case "account": {
      const [account, sessions] = await Promise.all([findAccountRow(id), liveSessionsOf(id)]);
      const count = sessions.filter(({ handle }) => handle !== own.handle).length;
      if (!account || count === 0) return nothing;
      return {
        title: `End all sessions of ${account.name}?`,
        sentence: `${count === 1 ? "One session ends" : `${count} sessions end`}${count < sessions.length ? ", all but the one that you are using" : ""}. They can sign in again at once, if they know the password; their cart and orders stay.`,
        press: "End all sessions",
        back: `/staff/accounts/${account.id}`,
      };
    }
    case "everybody":
      return {
        title: "End everybody’s sessions?",
        sentence:
          "All customers and all staff are signed out, wherever they are, except you here. They can sign in again at once; carts and orders stay. Visitors who are not signed in notice nothing.",
        press: "Sign everybody out",
        back: "/staff",
      };
  }
}

const nothing: Description = {
  title: "Nothing to end",
  sentence: "There is no such session any more: it was signed out, ended or timed out meanwhile.",
  back: "/staff",
};
