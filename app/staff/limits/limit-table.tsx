import type { LimitFigures } from "#lib/throttle";
import { inWords } from "#lib/time";
import { limitWords } from "./limit-words.ts";
import styles from "./limits.module.css";

/** Every limit in a row: what it is, its figures, and how many it holds up at this moment. */
export function LimitTable({ limits }: { limits: readonly LimitFigures[] }) {
  return (
    // A table that is wider than a phone is moved sideways, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className={styles["scroll"]} aria-label="Limits" tabIndex={0}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">For each</th>
            <th scope="col">Free tries</th>
            <th scope="col">First wait</th>
            <th scope="col">Longest wait</th>
            <th scope="col">Forgotten after</th>
            <th scope="col">Waiting now</th>
          </tr>
        </thead>
        <tbody>
          {limits.map(({ kind, free, firstWait, longestWait, forgottenAfter, waiting }) => (
            <tr key={kind}>
              <th scope="row">{limitWords[kind].what}</th>
              <td>{limitWords[kind].by}</td>
              <td>{free}</td>
              <td>{inWords(firstWait)}</td>
              <td>{inWords(longestWait)}</td>
              <td>{inWords(forgottenAfter)}</td>
              <td className={waiting > 0 ? styles["waiting"] : undefined}>{waiting}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
