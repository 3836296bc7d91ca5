/** The same page of a running shop, with a session and without, asked for in turn by one visitor after another. */
import { readFileSync } from "node:fs";
import { Agent } from "node:https";
import { cookieNames } from "../../../lib/request/session-cookie.ts";
import { authorityPath } from "../../certificate.ts";
import { freePort, startShop } from "../../shop-process.ts";
import { ask } from "../load.ts";
import { type Figures, measureRound, middle } from "./round.ts";
import type { Shop } from "./runner.ts";

const path = "/products";
const [rounds, visitors] = [5, 40];

/** Latencies in milliseconds over TLS; the shop is built first if it is not. */
export async function measurePage(shop: Shop): Promise<{ readonly carrying: Figures; readonly without: Figures }> {
  const running = await startShop(await freePort(), shop.dataDir, { DATABASE_URL: shop.url });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const target = { origin: running.origin, path, authority: readFileSync(authorityPath(shop.dataDir), "utf8") };
  const answer = async (cookie: string | undefined) => {
    const { status } = await ask({ ...target, cookie }, agent);
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
  };
  // Guests' identifiers stand at even places.
  const asGuest = (number: number) => answer(`${cookieNames.guest}=${shop.identifiers[2 * number]}`);
  const asNobody = () => answer(undefined);
  // Not counted: the shop is cold.
  await measureRound(visitors, asNobody);
  await measureRound(visitors, asGuest);
  const took: Record<"carrying" | "without", Figures[]> = { carrying: [], without: [] };
  for (let round = 0; round < rounds; round += 1) {
    took.without.push(await measureRound(visitors, asNobody));
    took.carrying.push(await measureRound(visitors, asGuest));
  }
  agent.destroy();
  await running.stop();
  return { carrying: middle(took.carrying), without: middle(took.without) };
}
