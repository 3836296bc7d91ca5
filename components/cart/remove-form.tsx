// Takes a line out. No question asked: the next page offers to put it back.

import { Csrf } from "#components/form/csrf";
import styles from "./cart-line.module.css";

export function RemoveForm({
  action,
  csrf,
  variantId,
  name,
}: {
  action: (formData: FormData) => Promise<void>;
  csrf: string;
  variantId: string;
  name: string;
}) {
  return (
    <form action={action}>
      <Csrf token={csrf} />
      <input type="hidden" name="variant" value={variantId} />
      <button type="submit" className={styles["remove"]}>
        Remove<span className="visually-hidden"> {name}</span>
      </button>
    </form>
  );
}
