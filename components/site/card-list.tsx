// What somebody has of a kind: each with what is known about it, and what can be done with it.
import type { ReactNode } from "react";
import styles from "./card-list.module.css";

export const CardList = ({ children }: { children: ReactNode }) => <ul className={styles["cards"]}>{children}</ul>;

type CardProps = {
  heading: "h2" | "h3";
  title: string;
  /** What sets it apart from the others, in a word or two. */
  mark?: string | undefined;
  /** What is known about it. */
  children: ReactNode;
  /** What can be done with it. */
  presses?: ReactNode;
};

export const Card = ({ heading: Heading, title, mark, children, presses }: CardProps) => (
  <li className={styles["card"]}>
    <div className={styles["facts"]}>
      <Heading className={styles["title"]}>
        {title}
        {mark === undefined ? null : <span className={styles["mark"]}>{mark}</span>}
      </Heading>
      {children}
    </div>
    <div className={styles["presses"]}>{presses}</div>
  </li>
);
