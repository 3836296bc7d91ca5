"use server";

import { findProduct } from "#lib/catalog";
import { t } from "#lib/language";
import { publicAction, redirect } from "#lib/request";
import { withdrawReview, writeReview } from "#lib/reviews";
import { reviewSchema, withdrawSchema } from "./schema.ts";

const pathOf = (slug: string) => `/products/${encodeURIComponent(slug)}/review`;

export const writeReviewAction = publicAction(reviewSchema, async (session, { slug, stars, name, ...said }, reply) => {
  const piece = (await findProduct(slug)) ?? redirect(pathOf(slug));
  switch (await writeReview(session, piece, { ...said, stars: Number(stars), author: name })) {
    case "written":
      return redirect(`${pathOf(slug)}?told=written`);
    case "not-bought":
      return reply({ formErrors: [t("We do not find an order of yours that holds this piece.")] });
    case "taken":
      return reply({
        formErrors: [
          t(
            "Your order has a review of this piece already, written in another window or while you were signed in. Sign in, or open this page again, to change it.",
          ),
        ],
      });
  }
});

export const withdrawReviewAction = publicAction(withdrawSchema, async (session, { slug }) => {
  const piece = (await findProduct(slug)) ?? redirect(pathOf(slug));
  await withdrawReview(session, piece.id);
  redirect(`${pathOf(slug)}?told=withdrawn`);
});
