import Link from "next/link";

/** What somebody is told at an address that leads nowhere, or to what is not theirs. */
export const NothingHere = () => (
  <div className="page stack">
    <h1>There is nothing here</h1>
    <p className="prose">
      The page may have moved, or the address may be missing a letter. Everything we make is on{" "}
      <Link prefetch={false} href="/products">
        one list
      </Link>
      , and the search above forgives a typing error.
    </p>
  </div>
);
