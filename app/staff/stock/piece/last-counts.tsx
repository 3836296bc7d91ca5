import { findNames } from "#lib/account";
import { lastCounts } from "#lib/stock";
import { When } from "../../../session-list/when.tsx";
import styles from "../../staff.module.css";

/** Who counted a variant last, and what they found: nothing where nobody has. */
export async function LastCounts({ sku }: { sku: string }) {
  const counts = await lastCounts(sku);
  if (counts.length === 0) return null;
  const names = await findNames(counts.map(({ countedBy }) => countedBy));
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">Last counts</h2>
      <ul className={styles["rows"]}>
        {counts.map(({ found, counted, countedBy, countedAt }) => (
          <li key={countedAt.toISOString()} className={styles["row"]}>
            <span>{found === counted ? `${counted}, as there were` : `${counted} instead of ${found}`}</span>
            <span>{names.get(countedBy) ?? "somebody who has left"}</span>
            <When instant={countedAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
