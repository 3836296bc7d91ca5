import { Picture } from "#components/catalog/picture";
import type { Picture as ProductPicture } from "#lib/catalog";
import styles from "./product.module.css";

/** The pictures, the chosen glaze first: a strip to swipe on a phone, a wall on a wide screen. */
export function Gallery({ pictures, values }: { pictures: readonly ProductPicture[]; values: readonly string[] }) {
  const isChosen = ({ option }: ProductPicture) => option !== undefined && values.includes(option);
  const inOrder = pictures.toSorted((a, b) => Number(isChosen(b)) - Number(isChosen(a)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard (WCAG 2.1.1)
    <section className={styles["gallery"]} aria-label="Pictures" tabIndex={0}>
      {inOrder.map(({ name, alt }, position) => (
        <Picture key={name} name={name} alt={alt} sizes="(min-width: 60rem) 30rem, 85vw" isFirst={position === 0} />
      ))}
    </section>
  );
}
