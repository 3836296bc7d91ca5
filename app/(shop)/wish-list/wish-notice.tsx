// What has just happened to the wish list. The key: news of another piece takes the focus anew.
import type { z } from "zod";
import { Notice } from "#components/checkout/notice";
import { PressForm } from "#components/form/press-form";
import { findVariantBySku } from "#lib/catalog";
import { t } from "#lib/language";
import { mostWishes, type Wish } from "#lib/wish-list";
import { KeepLooking } from "../keep-looking.tsx";
import { setWishAction } from "./actions.ts";
import type { wishNewsSchema } from "./schema.ts";

type WishNoticeProps = { news: z.output<typeof wishNewsSchema>; wishes: readonly Wish[]; csrf: string };

export async function WishNotice({ news, wishes, csrf }: WishNoticeProps) {
  if (news.full !== undefined) {
    return (
      <Notice title={t("There is room for {mostWishes} pieces, and they are all here.", { mostWishes })}>
        {t("Remove one, and another can be saved.")}
      </Notice>
    );
  }
  if (news.joined !== undefined && wishes.length > 0) {
    return (
      <Notice tone="done" title={t("You are signed in, and what you had saved is here.")}>
        {t("{pieces} joined the wish list of your account.", {
          pieces: inPieces(Math.min(news.joined, wishes.length)),
        })}
      </Notice>
    );
  }
  const saved = wishes.find(({ sku }) => sku === news.saved);
  if (saved) {
    return (
      <Notice key={`saved ${saved.sku}`} tone="done" title={t("{name} is on your wish list.", { name: saved.name })}>
        <KeepLooking sku={saved.sku} />
      </Notice>
    );
  }
  if (news.dropped === undefined || wishes.some(({ sku }) => sku === news.dropped)) return null;
  const dropped = await findVariantBySku(news.dropped);
  return dropped === undefined ? null : (
    <Notice
      key={`dropped ${dropped.sku}`}
      tone="done"
      title={t("{name} is no longer on your wish list.", { name: dropped.name })}
    >
      <PressForm action={setWishAction} csrf={csrf} fields={{ save: dropped.sku, from: "list" }}>
        <button type="submit" className="button-quiet">
          {t("Save it again")}
        </button>
      </PressForm>
    </Notice>
  );
}

const inPieces = (count: number) => t("{count, plural, one {One piece} other {# pieces}}", { count });
