import { z } from "zod";
import { t } from "#lib/language";

/** What is said of a form that was sent without what only a script can ask the device for. */
export const noPasskey = () =>
  t("No passkey came along: that needs scripts. Press again once the page has loaded, or choose another way.");

/** What a passkey has signed. */
export const passkeyField = z.string({ error: noPasskey });
