import type { Metadata } from "next";
import { t } from "#lib/language";
import { NothingHere } from "./nothing-here.tsx";
import { SiteFrame } from "./site-frame.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Not found") });

export default function NotFound() {
  return (
    <SiteFrame>
      <NothingHere />
    </SiteFrame>
  );
}
