// Around every page. What is typed into it is kept; and while somebody is signed in it watches for the end of their session,
// and takes the page away then.
"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useFetched } from "#components/use-fetched";
import type { EndWatch } from "./end-watch.ts";
import { arriveAsNobody } from "./tabs.ts";
import { keepTyping } from "./typing.ts";
import { type Phase, quiet, type Watched } from "./watched.ts";

type SessionWatchProps = { watched: Watched | undefined; children: ReactNode };

export function SessionWatch({ watched, children }: SessionWatchProps) {
  const [phase, setPhase] = useState<Phase>(quiet);
  const watch = useRef<EndWatch>(undefined);
  const latest = useRef(watched);
  latest.current = watched;

  const handle = watched?.handle;
  // Long before it is needed, for the line may be gone by then; and nobody who is not signed in pays for it. Where it cannot be
  // had, the session ends as it would have without a word.
  const ending = useFetched(handle !== undefined, () => import("./ending.ts"));
  useEffect(() => {
    setPhase(quiet);
    if (handle === undefined || latest.current === undefined) return arriveAsNobody();
    if (ending === undefined) return undefined;
    const begun = ending.watchEnd(latest.current, setPhase);
    watch.current = begun;
    return () => {
      watch.current = undefined;
      begun.stop();
    };
  }, [handle, ending]);

  useEffect(keepTyping, []);

  const { idle, absolute } = watched?.left ?? {};
  useEffect(() => {
    if (idle !== undefined && absolute !== undefined) watch.current?.learn({ idle, absolute });
  }, [idle, absolute]);

  if (watched && phase.is === "over" && ending)
    return <ending.SignedOut of={watched.of} because={phase.because} idleTimeout={watched.idleTimeout} />;
  // Of one shape with a session and without: what a form is answered whose press has ended it stands in the form's place.
  return (
    <>
      {children}
      {watched && phase.is === "warning" && ending ? (
        <ending.EndWarning
          of={watched.of}
          limit={phase.limit}
          endAt={phase.endAt}
          csrf={watched.csrf}
          onStay={async () => (await watch.current?.stay()) !== "unknown"}
          onDismiss={() => watch.current?.dismiss()}
        />
      ) : null}
    </>
  );
}
