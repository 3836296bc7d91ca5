import styles from "./wish-button.module.css";

/** The sign of the wish list; whoever shows it says in words what it means. */
export function Heart({ isFilled = false }: { isFilled?: boolean }) {
  return (
    <svg className={styles["heart"]} data-filled={isFilled ? "" : undefined} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 20.5 4.6 13a4.9 4.9 0 0 1 0-7 4.9 4.9 0 0 1 7 0l.4.4.4-.4a4.9 4.9 0 0 1 7 0 4.9 4.9 0 0 1 0 7Z" />
    </svg>
  );
}
