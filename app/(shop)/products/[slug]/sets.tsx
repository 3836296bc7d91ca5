import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { setsWith } from "#lib/collections";
import { csrfToken } from "#lib/request";
import { SetOffer } from "../../collections/set-offer.tsx";
import styles from "./product.module.css";

/** What the piece is bought together with, in the choice that the page shows; nothing when it is in no set. */
export async function Sets({ productId, chosen }: { productId: string; chosen: string | undefined }) {
  const [sets, csrf] = await Promise.all([setsWith(productId, chosen), csrfToken()]);
  return sets.map((set) => (
    <section key={set.slug} className={styles["related"]} aria-labelledby={`set-${set.slug}`}>
      <h2 id={`set-${set.slug}`}>
        <Rich
          message="Part of a set: {link}"
          link={
            <Link prefetch={false} href={`/collections/${set.slug}`}>
              {set.name}
            </Link>
          }
        />
      </h2>
      <SetOffer set={set} csrf={csrf} chosen={chosen} />
    </section>
  ));
}
