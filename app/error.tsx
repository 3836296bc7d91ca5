// What went wrong is in the log; here is only what the person can do.
"use client";

import { BareFrame } from "#components/site/bare-frame";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <BareFrame home="/">
      <h1>Something went wrong on our side</h1>
      <p className="prose">Your cart is as it was. Try again, and if it stays like this, come back in a few minutes.</p>
      <p>
        <button type="button" className="button" onClick={reset}>
          Try again
        </button>
      </p>
    </BareFrame>
  );
}
