/**
 * Reviews to look at. Only where demo accounts are made too: nobody wrote them, and a shop that shows invented ones to
 * customers deceives them (Directive 2005/29/EC, annex I, 23c).
 */
import { database } from "#lib/database";
import { instant } from "#lib/time";
import { transaction } from "#lib/transaction";

type Written = readonly [day: string, author: string, stars: 1 | 2 | 3 | 4 | 5, title: string, text: string];

const reviews: Readonly<Record<string, readonly Written[]>> = {
  "harvest-vase": [
    [
      "2026-11-14",
      "Niamh",
      5,
      "Holds barley upright",
      "I had given up on dried stems: they lean in everything else. Here they stand. Mine is Oat, and the speckle is livelier than in the picture.",
    ],
    [
      "2026-11-02",
      "Tomás",
      4,
      "Heavier than I thought",
      "The large one weighs as much as a full kettle, which is good with a cat in the house. The glaze line at the foot is not level; they do say so.",
    ],
    [
      "2026-10-19",
      "Greta",
      5,
      "Third one",
      "Two were presents, and both times I was sorry to give them away. This one stays.",
    ],
    [
      "2026-09-30",
      "Paul M.",
      3,
      "Watertight, but it sweats",
      "After a week a damp ring on the oak table. Put a saucer under it. Otherwise lovely.",
    ],
    ["2026-09-08", "Aoife", 5, "Moss is the one", "In the morning it is grey and in the evening it is green."],
    [
      "2026-08-21",
      "Jonas",
      4,
      "Good, slow to arrive",
      "It came in six days, not in four. Packed so well that the box is now a bed for the cat.",
    ],
    [
      "2026-07-11",
      "Ruth",
      2,
      "Not for roses",
      "The neck takes three stems and no more. That is how it is drawn, so I cannot complain, but I had hoped for a bunch.",
    ],
    [
      "2026-06-03",
      "Clodagh",
      5,
      "My grandmother had this shape",
      "And a crack in hers, which this one does not have yet.",
    ],
  ],
  "milk-jug": [
    ["2026-10-27", "Mairead", 5, "It pours", "Without a drop beside it. One forgets how rare that is."],
    [
      "2026-08-15",
      "Henk",
      4,
      "Half a litre to the brim",
      "To pour without spilling, 400 ml. Enough for two who like it white.",
    ],
  ],
  "breakfast-cup": [
    [
      "2026-11-09",
      "Siobhán",
      5,
      "Fits the hand",
      "I use it for soup as well. It has been through the dishwasher every day since May, and looks the same.",
    ],
    [
      "2026-10-05",
      "Lukas",
      3,
      "Nice cup, small saucer",
      "There is no saucer, I mean. I use a side plate. The cup itself is fine.",
    ],
    ["2026-05-28", "Ines", 5, "Bought two, then four", "Everybody reached for the same two, so now there are six."],
  ],
  "bread-board": [
    ["2026-11-18", "Declan", 5, "Flat after a year", "Oiled twice, never in the sink. It has not moved by a hair."],
    ["2026-09-12", "Marta", 4, "Walnut shows every crumb", "My own fault. The oak one at my sister's does not."],
  ],
  skillet: [
    [
      "2026-11-03",
      "Orla",
      5,
      "Better than new by now",
      "The first pancakes stuck, the hundredth did not. Read what they say about potato peel.",
    ],
    [
      "2026-07-30",
      "Stefan",
      2,
      "Too heavy for me",
      "With a bad wrist I cannot lift it with one hand. They took it back without a question.",
    ],
    ["2026-04-22", "Bríd", 5, "One pan", "I have given the other five away."],
  ],
  candlestick: [
    [
      "2026-11-21",
      "Anna-Lena",
      4,
      "Darkens quickly",
      "After two weeks it was brown where we touch it. We like that. Whoever does not should buy polish too.",
    ],
  ],
  "wool-blanket": [
    ["2026-11-11", "Fergal", 5, "Warm, and it smells of sheep", "For the first week. Then it only is warm."],
    [
      "2026-10-30",
      "Judith",
      4,
      "Scratches a little",
      "Over a sheet it is perfect. On bare arms one feels that it is wool.",
    ],
  ],
  "market-basket": [
    [
      "2026-10-11",
      "Eimear",
      5,
      "Carries ten kilos",
      "Potatoes, weekly, from the car to the third floor. The handle has not given.",
    ],
  ],
  teapot: [
    [
      "2026-11-06",
      "Margaret",
      5,
      "The lid stays on",
      "To the last cup, with the pot held nearly upside down. I have tried.",
    ],
    [
      "2026-08-02",
      "Ciarán",
      1,
      "Mine had a chip",
      "On the spout, under the glaze. They sent another one, which is fine, but I had guests that day.",
    ],
  ],
};

/** Writes them, or writes them again as they stand here; says how many there are. */
export function seedReviews(): Promise<number> {
  return transaction(async () => {
    const written = Object.entries(reviews);
    for (const [productId, all] of written) {
      for (const review of all) await writeReview(productId, review);
      await countReviews(productId);
    }
    return written.flatMap(([, all]) => all).length;
  });
}

async function writeReview(productId: string, [day, author, stars, title, text]: Written): Promise<void> {
  const id = `example-${productId}-${day}`;
  const review = { author, stars, title, text, writtenAt: instant(`${day}T09:00:00Z`), standing: "published" };
  await database().review.upsert({ where: { id }, create: { id, productId, ...review }, update: review });
}

async function countReviews(productId: string): Promise<void> {
  const published = { productId, standing: "published" };
  const { _count, _sum } = await database().review.aggregate({ where: published, _count: true, _sum: { stars: true } });
  await database().product.update({
    where: { id: productId },
    data: { reviewCount: _count, starSum: _sum.stars ?? 0 },
  });
}
