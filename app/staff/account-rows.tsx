import { Link } from "#components/link";
import type { ListedAccount } from "#lib/staff";
import styles from "./staff.module.css";

/** Accounts, a row each: who, what they may sign in to, and in how many browsers they are signed in. */
export function AccountRows({ accounts }: { accounts: readonly ListedAccount[] }) {
  if (accounts.length === 0) return <p>None.</p>;
  return (
    <ul className={styles["rows"]}>
      {accounts.map(({ id, name, email, role, isDisabled, liveSessions }) => (
        <li key={id} className={styles["row"]}>
          <Link prefetch={false} href={`/staff/accounts/${id}`}>
            {name}
          </Link>
          <span className={styles["email"]}>{email}</span>
          <span className={styles["standing"]}>
            {isDisabled ? "Disabled" : roles[role]}, {liveSessions === 0 ? "not signed in" : signedIn(liveSessions)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const roles = { customer: "Customer", staff: "Staff" } as const;

const signedIn = (count: number) => (count === 1 ? "1 session" : `${count} sessions`);
