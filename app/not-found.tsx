// For what proxy.ts keeps from the guard, such as a picture that is not there, opened by itself. Next sends this along with
// every page, seen or not, so it is short.
import type { Metadata } from "next";
import { BareFrame } from "#components/site/bare-frame";
import { localPath, t } from "#lib/language";

export const generateMetadata = (): Metadata => ({ title: t("Not found") });

export default function NotFound() {
  return (
    <BareFrame home="/">
      <h1>{t("There is nothing here")}</h1>
      <p>
        <a href={localPath("/")}>{t("Go to the shop")}</a>
      </p>
    </BareFrame>
  );
}
