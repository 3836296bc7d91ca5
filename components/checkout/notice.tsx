// Something the shopper must know before going on: what changed, what did not work, what is safe.
import { type ReactNode, useId } from "react";
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
  const id = useId();
  const ids = { title: `${id}title`, text: `${id}text` };
  return (
    <TakesFocus
      className={`${styles["notice"]} ${styles[tone]}`}
      labelledBy={ids.title}
      describedBy={children === undefined ? undefined : ids.text}
    >
      <p id={ids.title} className={styles["title"]}>
        {title}
      </p>
      {children === undefined ? null : (
        <div id={ids.text} className={styles["text"]}>
          {children}
        </div>
      )}
    </TakesFocus>
  );
}
