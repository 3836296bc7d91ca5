// Where the guard leads whoever asks for an address that lib/request/access.ts does not declare, this one included.
import type { Metadata } from "next";
import { t } from "#lib/language";
import { NothingHere } from "../../nothing-here.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Not found") });

export default NothingHere;
