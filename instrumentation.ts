/** Called by Next once, when the server starts. */
export async function register(): Promise<void> {
  // Next makes a variant of this file for the edge too, which must not even see what only Node can do.
  if (process.env["NEXT_RUNTIME"] === "nodejs") (await import("#lib/chores")).startChores();
}
