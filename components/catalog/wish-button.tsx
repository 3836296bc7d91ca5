// The heart beside a piece: a button of the form `wish`, wherever on the page it stands.
import { t } from "#lib/language";
import { Heart } from "./heart.tsx";
import styles from "./wish-button.module.css";

type WishButtonProps = {
  sku: string;
  /** What it is called, with its options. */
  piece: string;
  isWished: boolean;
  /** Over a picture there is room for the heart alone. */
  isWordShown?: boolean;
};

/** Saves the piece, or takes it from the wish list: which of the two is what the press says, so a second press repeats it. */
export function WishButton({ sku, piece, isWished, isWordShown = false }: WishButtonProps) {
  return (
    <button
      type="submit"
      form="wish"
      name={isWished ? "drop" : "save"}
      value={sku}
      aria-pressed={isWished}
      aria-label={t("Wish list: {piece}", { piece })}
      className={isWordShown ? "button-quiet" : styles["corner"]}
    >
      <Heart isFilled={isWished} />
      {isWordShown ? t("Wish list") : null}
    </button>
  );
}
