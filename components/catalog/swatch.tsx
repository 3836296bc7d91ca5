import styles from "./swatch.module.css";

/** A dab of a family of colours, beside the word for it: nobody has to tell colours apart. */
export const Swatch = ({ colour }: { colour: string }) => <span className={styles["swatch"]} data-colour={colour} />;
