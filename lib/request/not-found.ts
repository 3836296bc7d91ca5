import { oneRequest } from "./one-request.ts";

/**
 * Makes the answer under way a 404, unless it is on its way already: what the router asks for is sent as it grows. Next has
 * pages throw `notFound()` for it; but what it then shows is a page without content until scripts run, and comes along,
 * rendered, in the answer to every other page.
 */
export function answerNotFound(): void {
  const request = oneRequest();
  if (!request) return;
  request.hasFoundNothing = true;
  if (!request.response.headersSent) request.response.statusCode = 404;
}
