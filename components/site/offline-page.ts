/**
 * Has the browser get the page of ours that it is to show when a page cannot be fetched (app/offline-worker). After everything
 * that this page needs itself; and again with each page, as signing out has a browser forget it. Returns how to call it off.
 */
export function bringOfflinePage(): () => void {
  // Without a network this page came from the same machine, and the worker has just stepped aside for it.
  if (!("serviceWorker" in navigator) || !navigator.onLine) return () => undefined;
  const bring = () => void navigator.serviceWorker.register("/offline-worker", keptForAnHour).catch(() => undefined);
  if (document.readyState === "complete") {
    bring();
    return () => undefined;
  }
  window.addEventListener("load", bring, { once: true });
  return () => window.removeEventListener("load", bring);
}

/** As its answer says; otherwise a browser would ask for it after each page. */
const keptForAnHour: RegistrationOptions = { updateViaCache: "all" };
