import { Link } from "#components/link";
import { localPath, t } from "#lib/language";
import styles from "./tax-document.module.css";

/** The ways on from a document: to its file, and back to its order. */
export function TaxDocumentWays({ path, orderPath }: { path: string; orderPath: string }) {
  return (
    <p className={styles["ways"]}>
      <a href={localPath(`${path}/pdf`)} className="button">
        {t("Download as PDF")}
      </a>
      <Link prefetch={false} href={orderPath}>
        {t("Back to the order")}
      </Link>
    </p>
  );
}
