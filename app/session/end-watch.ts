/**
 * Watches for the end of a session from within a page: announces it, and puts an end to the page when the server says that
 * it is over. Between two looks it only compares two clocks of its own; it asks the server when the warning is due, when
 * the end is, and after a sleep, one tab for all. That somebody has ended the session elsewhere, the server says unasked.
 */
"use client";

import { after, now, seconds } from "#lib/time";
import { askStatus, extend, type Status } from "./ask-server.ts";
import { hearEnd } from "./end-line.ts";
import { joinTabs, type News, oneTabAtATime } from "./tabs.ts";
import { type Phase, quiet, type SecondsLeft, type Watched } from "./watched.ts";

/** Between two looks at the clock: no timer survives a computer's sleep, so none is trusted to run for long. */
const look = seconds(2);
/** An end that comes this long before its time is the time's, not somebody's. */
const lastCall = 10;
/** A server that could not be asked is asked again after this. */
const patience = 15;

export type EndWatch = {
  /** The person is still there; says what came of it. */
  readonly stay: () => Promise<Status>;
  /** The person has read that the end is near. */
  readonly dismiss: () => void;
  /** Takes over what the server has said in another way. */
  readonly learn: (left: SecondsLeft) => void;
  readonly stop: () => void;
};

/** Begins to watch; `show` is called whenever there is something else to show. */
export function watchEnd(watched: Watched, show: (phase: Phase) => void): EndWatch {
  const { of, handle } = watched;
  let phase: Phase = quiet;
  let endAt = ends(watched.left);
  let heardAt = now();
  let mayAskAt = now();
  let lookedAt = now();
  let isDismissed = false;

  const change = (next: Phase) => {
    phase = next;
    show(next);
  };
  const adopt = (left: SecondsLeft) => {
    endAt = ends(left);
    heardAt = now();
    warnIfDue();
    reveal();
  };
  const finish = (because: "timeout" | "elsewhere") => {
    if (phase.is === "over") return;
    change({ is: "over", because });
    reveal();
    listening.abort();
  };

  const warnIfDue = () => {
    const { at, limit } = soonest();
    const isDue = now() >= after(at, seconds(-watched.warning));
    if (!isDue) {
      isDismissed = false;
      if (phase.is === "warning") change(quiet);
    } else if (!isDismissed) change({ is: "warning", limit, endAt: at });
  };
  const soonest = () =>
    endAt.absolute <= endAt.idle
      ? ({ at: endAt.absolute, limit: "absolute" } as const)
      : ({ at: endAt.idle, limit: "idle" } as const);

  const believe = (status: Status) => {
    mayAskAt = after(now(), seconds(patience));
    const { at } = soonest();
    if (status === "over") {
      const because = now() >= after(at, seconds(-lastCall)) ? "timeout" : "elsewhere";
      tabs.tell({ is: "over", handle, because });
      finish(because);
    } else if (status !== "unknown") {
      mayAskAt = now();
      tabs.tell({ is: "left", handle, left: status });
      adopt(status);
    } else if (now() >= at) finish("timeout");
    else {
      warnIfDue();
      reveal();
    }
  };
  const ask = async () => {
    const wondersSince = now();
    mayAskAt = after(now(), seconds(patience));
    await oneTabAtATime(of, async () => {
      // Another tab was quicker, and has told what it learnt.
      if (heardAt < wondersSince && phase.is !== "over") believe(await askStatus(watched));
    });
  };

  // By a clock that was put back everything seems to lie ahead: what it said before is worth nothing.
  const noticePutBack = () => {
    const isPutBack = now() < lookedAt;
    lookedAt = now();
    if (!isPutBack) return;
    heardAt = after(now(), seconds(-1));
    void ask();
  };

  const lookAtClock = () => {
    if (phase.is === "over") return;
    noticePutBack();
    const { at } = soonest();
    const isOver = now() >= at;
    if (isOver) conceal();
    const isNew = phase.is === "quiet" && !isDismissed && now() >= after(at, seconds(-watched.warning));
    if ((isOver || isNew) && now() >= mayAskAt) void ask();
  };

  const hear = (news: News) => {
    if (news.is === "arrived") {
      if (news.handle === handle) return;
      // Somebody has signed in or out in another tab. What is theirs now, the server shows.
      if (news.handle !== undefined) location.reload();
      else if (phase.is !== "over") void ask();
    } else if (news.handle !== handle || phase.is === "over") return;
    else if (news.is === "over") finish(news.because);
    else adopt(news.left);
  };
  const tabs = joinTabs(of, hear);

  const onActivity = () => {
    const absolute = (endAt.absolute.getTime() - now().getTime()) / seconds(1);
    const left = { idle: watched.leastIdleAfterActivity, absolute };
    tabs.tell({ is: "left", handle, left });
    adopt(left);
  };
  // A page that the browser puts aside whole must not come back whole before the server has been asked.
  const onPutAside = ({ persisted }: PageTransitionEvent) => persisted && conceal();
  const onReturn = ({ persisted }: PageTransitionEvent) => persisted && void ask();

  const timer = setInterval(lookAtClock, look);
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener("session-activity", onActivity, { signal });
  window.addEventListener("pagehide", onPutAside, { signal });
  window.addEventListener("pageshow", onReturn, { signal });
  document.addEventListener("visibilitychange", lookAtClock, { signal });
  const onEnd = (news: News) => {
    tabs.tell(news);
    hear(news);
  };
  hearEnd(of, { onEnd, onRefusal: () => void ask() }, signal);
  tabs.tell({ is: "arrived", handle });
  tabs.tell({ is: "left", handle, left: watched.left });

  return {
    stay: async () => {
      const status = await extend(watched);
      believe(status);
      return status;
    },
    dismiss: () => {
      isDismissed = true;
      change(quiet);
    },
    learn: adopt,
    stop: () => {
      clearInterval(timer);
      listening.abort();
      tabs.leave();
    },
  };
}

const ends = ({ idle, absolute }: SecondsLeft) => ({
  idle: after(now(), seconds(idle)),
  absolute: after(now(), seconds(absolute)),
});

const conceal = () => {
  document.documentElement.hidden = true;
};
const reveal = () => {
  document.documentElement.hidden = false;
};
