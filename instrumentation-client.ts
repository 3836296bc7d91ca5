/**
 * The page's part in rotation. It never sees an identifier: it only asks the server, right after one was offered, so
 * that the old one is replaced within a round trip, and sends a request once more that another tab overtook.
 * Whoever is led to the sign-in page arrives there by a whole page load: nothing of the former pages comes along.
 */
const send = window.fetch.bind(window);

window.fetch = async (input, init) => {
  const again = input instanceof Request ? input.clone() : input;
  let answer = await send(input, init);
  if (answer.status === 409 && answer.headers.has("session-stale")) answer = await send(again, init);
  if (isLedToSignIn(answer, init)) return leave(answer.url);
  if (answer.headers.has("session-rotation")) void rotate();
  if (answer.headers.has("session-activity")) window.dispatchEvent(new Event("session-activity"));
  return answer;
};

/** Has a part of a page been asked for, by somebody who is there, and the sign-in page been answered? */
function isLedToSignIn({ redirected, url }: Response, init: RequestInit | undefined): boolean {
  const asked = new Headers(init?.headers);
  return (
    redirected &&
    asked.has("rsc") &&
    !asked.has("next-router-prefetch") &&
    // In whichever language.
    /^\/(staff\/|[a-z]{2}\/)?sign-in$/.test(new URL(url).pathname)
  );
}

/** Loads a whole page; the framework's own request is left without an answer. */
function leave(address: string): Promise<never> {
  const url = new URL(address);
  url.searchParams.delete("_rsc");
  location.assign(url);
  return new Promise(() => undefined);
}

let isRotating = false;

// The back office has a session of its own.
const rotationPath = () => (/^\/staff(\/|$)/.test(location.pathname) ? "/staff/session/rotation" : "/session/rotation");

/** Confirms what was offered; asks first, when it is only due. Whatever goes wrong, the next page does the same. */
async function rotate(): Promise<void> {
  if (isRotating) return;
  isRotating = true;
  try {
    for (let mayAsk = 2; mayAsk > 0; mayAsk -= 1) {
      const answer = await send(rotationPath(), { method: "POST", keepalive: true });
      if (!answer.headers.has("session-rotation")) return;
    }
  } catch {
    // The network is away, and so is the person's next request.
  } finally {
    isRotating = false;
  }
}

if (document.documentElement.dataset["rotation"]) void rotate();
