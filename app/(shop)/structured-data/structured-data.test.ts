import { expect, test } from "vitest";
import { speaking } from "#lib/language";
import { inScript, listData, shopData } from "./structured-data.ts";

const origin = "https://shop.example";

test("the shop is told with how it is searched, in the language that is spoken", () => {
  const [organization, site] = speaking("de", () => shopData(origin));
  expect(organization).toMatchObject({ "@type": "Organization", url: "https://shop.example/" });
  expect(site).toMatchObject({
    ...{ "@type": "WebSite", inLanguage: "de", publisher: { "@id": organization?.["@id"] } },
    potentialAction: { target: { urlTemplate: "https://shop.example/de/search?q={search_term_string}" } },
  });
});

test("a list goes on counting where its former page ended", () => {
  const pieces = [
    { slug: "jug", name: "Jug" },
    { slug: "bowl", name: "Bowl" },
  ];
  expect(listData(pieces, 13, origin)[0]?.["itemListElement"]).toMatchObject([
    { position: 13, name: "Jug", url: "https://shop.example/products/jug" },
    { position: 14, name: "Bowl" },
  ]);
});

test("no name can end the script that it stands in", () => {
  const json = inScript(listData([{ slug: "jug", name: "</script><script>" }], 1, origin));
  expect(json).not.toContain("<");
  expect(JSON.parse(json)["@graph"][0].itemListElement[0].name).toBe("</script><script>");
});
