// Something the shopper must know before going on: what changed, what did not work, what is safe.
import type { ReactNode } from "react";
import { TakesFocus } from "#components/cart/takes-focus";
import styles from "./notice.module.css";

type NoticeProps = {
  /** `done` confirms, `notice` asks for attention, `error` says that something did not happen. */
  tone?: "done" | "notice" | "error";
  title: string;
  children?: ReactNode;
};

/** A paragraph that is heard as well as seen. */
export function Notice({ tone = "notice", title, children }: NoticeProps) {
  return (
    <TakesFocus className={`${styles["notice"]} ${styles[tone]}`}>
      <p className={styles["title"]}>{title}</p>
      {children === undefined ? null : <div className={styles["text"]}>{children}</div>}
    </TakesFocus>
  );
}
