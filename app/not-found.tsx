import type { Metadata } from "next";
import { NothingHere } from "./nothing-here.tsx";
import { SiteFrame } from "./site-frame.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <SiteFrame>
      <NothingHere />
    </SiteFrame>
  );
}
