import { languages, pathIn, readPath } from "#lib/language";
import { everyAddress } from "../support/addresses.ts";
import { type Answer, expect, test } from "../support/test.ts";

/** Comes like a search engine that runs no scripts, so what is said of the page has to stand in its head. */
const asSearchEngine = {
  accept: "text/html",
  "user-agent": "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
};

const headOf = ({ body }: Answer) => body.slice(0, Math.max(body.indexOf("</head>"), 0));

/** What a pattern's groups catch, wherever it fits. */
const caught = (text: string, pattern: RegExp): string[][] =>
  [...text.matchAll(pattern)].map(([, ...groups]) => groups.map((group) => group.replaceAll("&amp;", "&")));

/** One way to write an address: the root's may do without its slash. */
const addressOf = (href = "") => new URL(href).href;

const isForNobodyToFind = (head: string) => /<meta name="robots" content="[^"]*noindex/.test(head);

/** What a page says about its address, each time that it does. */
const addressesIn = (head: string) => ({
  canonical: caught(head, /<link rel="canonical" href="([^"]*)"/g).map(([href]) => addressOf(href)),
  inLanguages: caught(head, /<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/gi).map(([language, href]) => [
    language,
    addressOf(href),
  ]),
  shared: caught(head, /<meta property="og:url" content="([^"]*)"/g).map(([href]) => addressOf(href)),
});

test("every page of the map says its one address, and where it is in each language", async ({
  raw,
  crowd,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? "");
  const onMap = caught((await raw("/sitemap.xml")).body, /<loc>([^<]*)<\/loc>/g).map(([href]) => addressOf(href));
  const paths = new Set(onMap.map((address) => readPath(address.slice(origin.length)).path));
  for (const path of ["/", "/products?category=glass", "/products/harvest-vase", "/help/privacy", "/withdraw", "/cart"])
    expect(paths).toContain(path);
  for (const path of paths) {
    const [english, german] = [addressOf(`${origin}${path}`), addressOf(`${origin}${pathIn("de", path)}`)];
    const inLanguages = [
      ["en", english],
      ["de", german],
      ["x-default", english],
    ];
    for (const address of [english, german]) {
      const head = headOf(await crowd(address.slice(origin.length), asSearchEngine));
      expect(addressesIn(head), address).toEqual({ canonical: [address], inLanguages, shared: [address] });
      expect(isForNobodyToFind(head), address).toBe(false);
    }
  }
  expect(onMap).toHaveLength(paths.size * languages.length);
});

test("a page that is not on the map is for no search engine to keep", async ({ raw, crowd, baseURL }) => {
  const { body: map } = await raw("/sitemap.xml");
  const kept: string[] = [];
  for (const { path } of everyAddress.filter(({ path }) => !map.includes(`<loc>${baseURL}${path}</loc>`))) {
    const answer = await crowd(path, asSearchEngine);
    const isPage = answer.status === 200 && answer.headers["content-type"]?.startsWith("text/html");
    if (isPage && !isForNobodyToFind(headOf(answer))) kept.push(path);
  }
  expect(kept).toEqual([]);
});

test("the home page says how it looks shared", async ({ raw }) => {
  const head = headOf(await raw("/de", asSearchEngine));
  const told = (property: string) => caught(head, new RegExp(`<meta property="${property}" content="([^"]*)"`, "g"));
  const title = [["Cartwright & Daughters: Dinge für Tisch und Haus"]];
  expect(caught(head, /<title>([^<]*)</g)).toEqual(title);
  expect(told("og:title")).toEqual(title);
  expect(told("og:locale")).toEqual([["de_DE"]]);
  const [[picture = ""] = []] = told("og:image");
  expect((await raw(new URL(picture).pathname)).headers["content-type"]).toBe("image/jpeg");
});

test("a piece says where it stands, how it looks shared and what it costs, and the map says since when", async ({
  page,
  raw,
}) => {
  await page.goto("/products/harvest-vase?glaze=Moss");
  await expect(page.locator("head > link[rel=canonical]")).toHaveAttribute("href", /\/products\/harvest-vase$/);
  await expect(page.locator("head > meta[name='twitter:card']")).toHaveAttribute("content", "summary_large_image");
  const picture = (await page.locator("head > meta[property='og:image']").first().getAttribute("content")) ?? "";
  expect((await raw(new URL(picture).pathname)).headers["content-type"]).toBe("image/jpeg");
  const told = JSON.parse((await page.locator("script[type='application/ld+json']").textContent()) ?? "");
  expect(told["@graph"][0]).toMatchObject({ "@type": "Product", name: "Harvest vase" });
  const typesAt = async (path: string) => {
    await page.goto(path);
    const { "@graph": graph } = JSON.parse(
      (await page.locator("script[type='application/ld+json']").textContent()) ?? "",
    );
    return graph.map((thing: { "@type": string }) => thing["@type"]);
  };
  expect(await typesAt("/")).toEqual(["Organization", "WebSite"]);
  expect(await typesAt("/products?category=glass")).toEqual(["ItemList"]);
  const { body: map } = await raw("/sitemap.xml");
  expect(map).toMatch(/\/products\/harvest-vase<\/loc>(\s*<xhtml:link [^>]*>)*\s*<lastmod>\d{4}-\d\d-\d\dT/);
});
