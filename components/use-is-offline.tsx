import { useEffect, useState } from "react";

/** Whether the shop is out of reach. What a browser says of the network is asked after: a shop on the same machine needs none. */
export function useIsOffline(): boolean {
  const [isOffline, setOffline] = useState(false);
  useEffect(() => {
    const ask = () => {
      if (navigator.onLine) return setOffline(false);
      fetch("/healthz").then(
        () => setOffline(false),
        () => setOffline(!navigator.onLine),
      );
    };
    ask();
    window.addEventListener("online", ask);
    window.addEventListener("offline", ask);
    return () => {
      window.removeEventListener("online", ask);
      window.removeEventListener("offline", ask);
    };
  }, []);
  return isOffline;
}
