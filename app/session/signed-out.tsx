// What is left of a page whose session is over: nothing of the person, a calm word, and the way back.
"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { BareFrame } from "#components/site/bare-frame";
import { localPath, t } from "#lib/language";
import { inWords, seconds } from "#lib/time";
import { addresses, type Phase, type Watched } from "./watched.ts";

type SignedOutProps = { of: Watched["of"]; because: Extract<Phase, { is: "over" }>["because"]; idleTimeout: number };

const title = () => t("You were signed out");

export function SignedOut({ of, because, idleTimeout }: SignedOutProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [wayBack] = useState(() => `${location.pathname}${location.search}`);
  // Before anybody sees the page: what it says of itself is true from the first moment.
  useLayoutEffect(() => {
    document.title = title();
    // The framework has read these long ago. What they hold is what the page has shown; taken out, they would be missed by the
    // framework should the answer to a press still come and show another page.
    for (const script of document.body.querySelectorAll("script:not([src], #words)")) script.textContent = "";
    heading.current?.focus();
  }, []);
  const query = new URLSearchParams({ returnTo: wayBack, ...(because === "timeout" ? { because } : {}) });
  return (
    <BareFrame home={addresses[of].home}>
      <h1 ref={heading} tabIndex={-1}>
        {title()}
      </h1>
      <p className="prose">{words(of, because, idleTimeout)}</p>
      <p>
        <a className="button" href={localPath(`${addresses[of].signIn}?${query}`)}>
          {t("Sign in")}
        </a>
      </p>
    </BareFrame>
  );
}

function words(of: Watched["of"], because: SignedOutProps["because"], idleTimeout: number): string {
  if (because === "elsewhere")
    return t(
      "You signed out in another tab, or this sign-in was ended from elsewhere. Nothing personal is left on this page.",
    );
  return t(
    "To protect you, that happens after {time} without activity, and at the end of a working day in any case. Nothing personal is left on this page. Sign in, and you are back where you were{role, select, customer {, with what you had typed} other {}}.",
    { time: inWords(seconds(idleTimeout)), role: of },
  );
}
