// A password that is being chosen. How good it is, the server judges: its list of common ones is no download.
import { z } from "zod";
import { t } from "#lib/language";

/** Without lengths: as attributes of the field they would cut off what is pasted, and nobody would notice. */
export const newPasswordSchema = z.string({ error: () => t("Choose a password") });
