import { t } from "#lib/language";
import { waitInWords } from "#lib/time";

/** What somebody is told whose tries are used up: how long, and that nothing else is closed to them. */
export const waitSentence = ({ seconds }: { readonly seconds: number }): string =>
  t("That was tried too often. Please wait {time}; the shop is open to you meanwhile.", {
    time: waitInWords(seconds),
  });
