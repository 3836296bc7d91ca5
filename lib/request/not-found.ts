/**
 * The status of an answer that a page finds to be about nothing. Next has pages throw `notFound()` for it; but what it then
 * shows is a page without content until scripts run, and comes along, rendered, in the answer to every other page.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

declare global {
  // As with the session of a request: the server and the pages are bundled apart.
  var cartwrightAnswer: AsyncLocalStorage<ServerResponse> | undefined;
}

const underWay = () => {
  globalThis.cartwrightAnswer ??= new AsyncLocalStorage();
  return globalThis.cartwrightAnswer;
};

/** Whatever `answer` waits for can say that there is nothing to be found. */
export const answering = <T>(response: ServerResponse, answer: () => T): T => underWay().run(response, answer);

/** Makes the answer under way a 404, unless it is on its way already: what the router asks for is sent as it grows. */
export function answerNotFound(): void {
  const response = underWay().getStore();
  if (response && !response.headersSent) response.statusCode = 404;
}
