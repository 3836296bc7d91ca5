/**
 * Several instances of the shop behind one port: this process takes the connections and hands them out in turn, with no
 * thought of who had which before. Whatever the instances have in common is in the database and the data directory.
 */
import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";

/** Starts so many instances; it is done when all of them take requests. One that dies later is replaced. */
export async function openInstances(count: number): Promise<void> {
  // As every system but Windows has it; said aloud because the shop is tested so.
  cluster.schedulingPolicy = cluster.SCHED_RR;
  let state: "opening" | "open" | "closing" = "opening";
  console.log(`Process ${process.pid} hands out the connections.`);

  const start = async (instance: number): Promise<void> => {
    const worker = cluster.fork({ INSTANCE: String(instance) });
    console.log(`Instance ${instance} is process ${worker.process.pid}.`);
    worker.once("exit", (code: number | null, signal: string | null) => {
      if (state === "opening") void close(code || 1);
      if (state !== "open") return;
      console.error(`Instance ${instance} has died (${signal ?? `exit code ${code}`}); another takes its place.`);
      setTimeout(() => state === "open" && start(instance), pause);
    });
    await once(worker, "listening");
  };

  const close = async (code: number): Promise<void> => {
    if (state === "closing") return;
    state = "closing";
    const codes = await Promise.all(Object.values(cluster.workers ?? {}).map(end));
    process.exit(Math.max(code, ...codes));
  };
  process.on("SIGINT", () => void close(0)).on("SIGTERM", () => void close(0));

  await Promise.all(Array.from({ length: count }, (_, index) => start(index + 1)));
  state = "open";
}

/** One that cannot live must not keep the machine busy with being born, in milliseconds. */
const pause = 1000;

/** Tells an instance to finish what is under way; gives its exit code. */
async function end(worker: Worker | undefined): Promise<number> {
  if (!worker || worker.isDead()) return 0;
  worker.process.kill("SIGTERM");
  const [code] = await once(worker, "exit");
  return code ?? 1;
}
