// The frame of what is shown in a page's place: whose shop it is, and nothing of whoever looks at it.
import type { ReactNode } from "react";
import { localPath } from "#lib/language";
import styles from "./bare-frame.module.css";

export function BareFrame({ home, children }: { home: string; children: ReactNode }) {
  return (
    <>
      <header className={styles["header"]}>
        <div className="page">
          {/* A whole page load: what the framework still remembers of the former pages goes with this one. */}
          <a className={styles["name"]} href={localPath(home)}>
            Cartwright <span>&amp;</span> Daughters
          </a>
        </div>
      </header>
      <main id="main" className={`page ${styles["words"]}`}>
        {children}
      </main>
    </>
  );
}
