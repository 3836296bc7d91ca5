// Around every page. What is typed into it is kept; and while somebody is signed in it watches for the end of their session,
// and takes the page away then.
"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useFetched } from "#components/use-fetched";
import { arriveAsNobody, type EndWatch, watchEnd } from "./end-watch.ts";
import { SignedOut } from "./signed-out.tsx";
import { keepTyping } from "./typing.ts";
import { type Phase, quiet, type Watched } from "./watched.ts";

type SessionWatchProps = { watched: Watched | undefined; children: ReactNode };

export function SessionWatch({ watched, children }: SessionWatchProps) {
  const [phase, setPhase] = useState<Phase>(quiet);
  const watch = useRef<EndWatch>(undefined);
  const latest = useRef(watched);
  latest.current = watched;

  const handle = watched?.handle;
  // Long before it is shown, for the line may be gone by then; and nobody who is not signed in pays for it. Where it cannot be
  // had, the session ends as it would have without a word.
  const warning = useFetched(handle !== undefined, () => import("./end-warning.tsx"));
  useEffect(() => {
    setPhase(quiet);
    if (handle === undefined || latest.current === undefined) return arriveAsNobody();
    const begun = watchEnd(latest.current, setPhase);
    watch.current = begun;
    return () => {
      watch.current = undefined;
      begun.stop();
    };
  }, [handle]);

  useEffect(keepTyping, []);

  const { idle, absolute } = watched?.left ?? {};
  useEffect(() => {
    if (idle !== undefined && absolute !== undefined) watch.current?.learn({ idle, absolute });
  }, [idle, absolute]);

  if (watched === undefined) return children;
  if (phase.is === "over")
    return <SignedOut of={watched.of} because={phase.because} idleTimeout={watched.idleTimeout} />;
  return (
    <>
      {children}
      {phase.is === "warning" && warning ? (
        <warning.EndWarning
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
