import type { ReactNode } from "react";
import { Link } from "#components/link";
import styles from "../rows.module.css";

export type Protection = {
  readonly name: string;
  readonly state: ReactNode;
  readonly link: { readonly href: string; readonly label: string } | undefined;
};

type ProtectionsProps = {
  rows: readonly Protection[];
  /** Where the page leads already: nobody needs to hear of it twice. */
  linkedAbove: string | undefined;
};

/** What protects the account, one a row: how it stands, and where to change it. */
export const Protections = ({ rows, linkedAbove }: ProtectionsProps) => (
  <ul className={styles["rows"]}>
    {rows.map(({ name, state, link }) => (
      <li key={name} className={styles["row"]}>
        <h3 className={styles["name"]}>{name}</h3>
        <p className={styles["state"]}>{state}</p>
        {link === undefined || link.href === linkedAbove ? null : (
          <Link prefetch={false} className={styles["link"]} href={link.href}>
            {link.label}
          </Link>
        )}
      </li>
    ))}
  </ul>
);
