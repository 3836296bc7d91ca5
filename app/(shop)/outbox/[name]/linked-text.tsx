import { config } from "#lib/config";
import styles from "../outbox.module.css";

/** Plain text as it was written; addresses of this shop can be followed, others are only shown. */
export function LinkedText({ text }: { text: string }) {
  const { origin } = config();
  const parts = text.split(/(https:\/\/[^\s<>]+)/);
  return (
    <div className={styles["text"]}>
      {parts.map((part, position) => {
        const isOurs = part === origin || part.startsWith(`${origin}/`);
        return isOurs ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change
          <a key={position} href={part}>
            {part}
          </a>
        ) : (
          part
        );
      })}
    </div>
  );
}
