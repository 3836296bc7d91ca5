import { useEffect, useState } from "react";

/**
 * Whether this page was loaded as a document. One keeps the security policy that it came with, wherever the router leads: so
 * who arrives here by the router loads the page anew, for the policy that lets Stripe in; who leaves, for the one that does not.
 */
export function useOwnDocument(): boolean {
  const [isOwn, setIsOwn] = useState(false);
  useEffect(() => {
    const { pathname } = location;
    const [loaded] = performance.getEntriesByType("navigation");
    if (loaded && new URL(loaded.name).pathname !== pathname) reload();
    else setIsOwn(true);
    return () => {
      if (location.pathname !== pathname) reload();
    };
  }, []);
  return isOwn;
}

/** Until it is there, nothing can be pressed: the answer to a press would go with the page. */
function reload(): void {
  document.documentElement.inert = true;
  location.reload();
}
