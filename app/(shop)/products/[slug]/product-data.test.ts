import { expect, test } from "vitest";
import type { ProductPage } from "#lib/catalog";
import { inScript } from "../../structured-data/structured-data.ts";
import { productData } from "./product-data.ts";

const origin = "https://shop.example";
const variant = (glaze: string, stock: number) => ({
  ...{ id: glaze, sku: `JUG-${glaze}`, options: { Glaze: glaze }, priceMinor: 2905, weightGrams: 500, stock },
  colour: "beige",
});
const jug: ProductPage = {
  ...{ id: "jug", slug: "jug", name: "Jug", category: { slug: "stoneware", name: "Stoneware" } },
  ...{ summary: "It pours.", description: [], material: "Stoneware", dimensions: "", care: "", addedOn: new Date(0) },
  options: [{ name: "Glaze", values: ["Oat", "Ink"] }],
  variants: [variant("Oat", 3), variant("Ink", 0)],
  pictures: [{ name: "jug-oat", alt: "A jug" }],
  rating: undefined,
};
const review = { id: "1", author: "Ada", stars: 4, title: "It pours", text: "Every morning.", writtenAt: new Date(0) };

const graphOf = (product: ProductPage, reviews = [review]) =>
  JSON.parse(inScript(productData({ product, reviews, origin })))["@graph"];

test("each variant is an offer with its price, its address and whether it is to be had", () => {
  expect(graphOf(jug)[0].offers).toMatchObject([
    { price: "29.05", priceCurrency: "EUR", availability: "https://schema.org/InStock", sku: "JUG-Oat" },
    { availability: "https://schema.org/OutOfStock", url: "https://shop.example/products/jug?glaze=Ink" },
  ]);
});

test("each offer says what sending it costs, where it is free, and how long it may be sent back", () => {
  const dear = { ...jug, variants: [{ ...variant("Oat", 1), priceMinor: 7500 }] };
  const sent = (product: ProductPage) =>
    graphOf(product)[0].offers[0].shippingDetails.map(
      (to: { shippingDestination: { addressCountry: string[] }; shippingRate: { value: string } }) =>
        [to.shippingDestination.addressCountry.includes("FR"), to.shippingRate.value] as const,
    );
  expect(sent(jug)).toEqual([
    [false, "4.90"],
    [true, "6.90"],
    [false, "19.90"],
  ]);
  expect(sent(dear).map(([, value]: [boolean, string]) => value)).toEqual(["0.00", "0.00", "19.90"]);
  const [offer] = graphOf(jug)[0].offers;
  expect(offer.shippingDetails[0].deliveryTime.transitTime).toMatchObject({ minValue: 3, maxValue: 5 });
  expect(offer.hasMerchantReturnPolicy).toMatchObject({
    merchantReturnDays: 30,
    returnFees: "https://schema.org/ReturnFeesCustomerResponsibility",
    itemDefectReturnFees: "https://schema.org/FreeReturn",
  });
  expect(offer.hasMerchantReturnPolicy.applicableCountry).toEqual(expect.arrayContaining(["IE", "DE", "US"]));
});

test("stars are told where there are some, and none are made up where there are not", () => {
  expect(graphOf(jug)[0]).not.toHaveProperty("aggregateRating");
  const [product] = graphOf({ ...jug, rating: { average: 4.3, count: 12 } });
  expect(product.aggregateRating).toEqual({ "@type": "AggregateRating", ratingValue: 4.3, reviewCount: 12 });
  expect(product.review).toMatchObject([{ name: "It pours", reviewRating: { ratingValue: 4 } }]);
});

test("the way to it is the one above the page", () => {
  const way = graphOf(jug)[1].itemListElement;
  expect(way.map(({ item }: { item: string }) => item)).toEqual([
    ...["https://shop.example/products", "https://shop.example/products?category=stoneware"],
    "https://shop.example/products/jug",
  ]);
});

test("no name and no review can end the script that it stands in", () => {
  const hostile = "</script><script>alert(1)</script><!--";
  const shown = {
    ...{ product: { ...jug, name: hostile, rating: { average: 1, count: 1 } }, origin },
    reviews: [{ ...review, text: hostile }],
  };
  const json = inScript(productData(shown));
  expect(json).not.toContain("<");
  expect(JSON.parse(json)["@graph"][0]).toMatchObject({ name: hostile, review: [{ reviewBody: hostile }] });
});
