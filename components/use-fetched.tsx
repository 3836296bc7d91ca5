import { useEffect, useState } from "react";

/**
 * A module that is fetched once it is wanted; undefined until it is there, and where it cannot be had. No Suspense: what has
 * come is shown at once.
 */
export function useFetched<Module>(isWanted: boolean, fetchModule: () => Promise<Module>): Module | undefined {
  const [fetched, setFetched] = useState<Module>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same module, however the function that fetches it is made
  useEffect(() => {
    if (isWanted && fetched === undefined)
      fetchModule().then(
        (module) => setFetched(() => module),
        () => undefined,
      );
  }, [isWanted, fetched]);
  return fetched;
}
