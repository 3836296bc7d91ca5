// What an attack was answered with: in the answer to the press, and kept nowhere.
"use client";

import { Notice } from "#components/checkout/notice";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import type { Tone } from "./attempt-words.ts";
import styles from "./lab.module.css";

/** `told` is what `toldOf` has made. */
export function Attempt({ told }: { told: readonly string[] }) {
  const [tone, title = "", sentences, request, answer, file, securityCase] = told;
  return (
    <div className={styles["attempt"]}>
      <Notice tone={tone as Tone} title={title}>
        <p>{sentences}</p>
      </Notice>
      <h4>{t("Sent")}</h4>
      <pre>{request}</pre>
      <h4>{t("Answered")}</h4>
      <pre>{answer}</pre>
      {file === "" ? null : (
        <p>
          <Rich
            message="The defence: <code>{file}</code>. Security case: <code>{securityCase}</code>."
            file={file ?? ""}
            securityCase={securityCase ?? ""}
            code={(words) => <code>{words}</code>}
          />
        </p>
      )}
    </div>
  );
}
