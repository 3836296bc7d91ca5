/** What a letter calls the browser behind a request. */

/** Who sent a request, coarsely: families and a network, never versions or an address. */
export type Sender = {
  readonly network: string;
  readonly browser?: string | undefined;
  readonly platform?: string | undefined;
};

/**
 * The names of a sender's browser and system that are on our own lists; an empty text for any other. A browser may call itself
 * whatever it likes, and in a letter of ours that would be a stranger's sentence in our mouth.
 */
export const knownNames = ({ browser = "", platform = "" }: Sender): { browser: string; platform: string } => ({
  browser: browsers.has(browser) ? browser : "",
  platform: systems.has(platform) ? platform : "",
});

// As Bowser spells them, which reads them for us.
const browsers: ReadonlySet<string> = new Set([
  "Brave",
  "Chrome",
  "Chromium",
  "DuckDuckGo",
  "Firefox",
  "Microsoft Edge",
  "Opera",
  "Safari",
  "Samsung Internet for Android",
  "Vivaldi",
]);
const systems: ReadonlySet<string> = new Set(["Android", "Chrome OS", "iOS", "Linux", "macOS", "Windows"]);
