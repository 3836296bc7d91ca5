-- What listings and searches ask of a product, kept beside it by triggers: it is written in the transaction that changes
-- the product, so it is never out of date, whoever writes. lib/search/store.ts reads it; Prisma's schema does not know it.
-- A migration that makes "Product", "Variant" or "Category" anew takes these triggers and views away first, and ends by
-- making them again.

-- CreateIndex
CREATE INDEX "Product_featured_addedOn_idx" ON "Product"("featured", "addedOn");

-- CreateIndex
CREATE INDEX "Product_addedOn_idx" ON "Product"("addedOn");

-- What filters can tell of a variant beside its price, in their own words: it is available when it is in stock, “1”, or
-- else “”. Some hundreds, however many variants there are; a row that was written stays as it is.
CREATE TABLE "Kind" (
    "id" INTEGER PRIMARY KEY,
    "category" TEXT NOT NULL,
    "material" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "available" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Kind_key" ON "Kind"("category", "material", "colour", "size", "available");

-- A row for each product. Its line says its number, then the kind and the price of each variant: “57 12 2800 13 3200”.
-- It is NULL when there are no variants.
CREATE TABLE "Listed" (
    "number" INTEGER PRIMARY KEY,
    "productId" TEXT NOT NULL REFERENCES "Product" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    "featured" BOOLEAN NOT NULL,
    "addedOn" DATETIME NOT NULL,
    "name" TEXT NOT NULL COLLATE NOCASE,
    "line" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "Listed_productId_key" ON "Listed"("productId");

-- The orders of a listing. Each index holds all that a listing reads.
CREATE INDEX "Listed_featured_idx" ON "Listed"("featured" DESC, "addedOn" DESC, "name", "line");
CREATE INDEX "Listed_newest_idx" ON "Listed"("addedOn" DESC, "name", "line");
CREATE INDEX "Listed_name_idx" ON "Listed"("name", "line");

-- The words of each product, by the number under which it is listed; they can be searched, not read back.
CREATE VIRTUAL TABLE "ListedWords" USING fts5 (
    name, kind, summary, description,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE "ListedVocabulary" USING fts5vocab ('ListedWords', 'row');

CREATE TRIGGER "Listed_words_go" AFTER DELETE ON "Listed"
BEGIN
    DELETE FROM "ListedWords" WHERE "rowid" = OLD."number";
END;

-- SQLite has no procedures: to insert a product's identifier here is to list it anew.
CREATE VIEW "Relist" ("productId") AS SELECT "productId" FROM "Listed";
CREATE TRIGGER "Relist_lists" INSTEAD OF INSERT ON "Relist"
BEGIN
    INSERT INTO "Kind" ("category", "material", "colour", "size", "available")
    SELECT DISTINCT p."categorySlug", v."material", v."colour", v."size", CASE WHEN v."stock" > 0 THEN '1' ELSE '' END
    FROM "Product" p JOIN "Variant" v ON v."productId" = p."id" WHERE p."id" = NEW."productId"
    ON CONFLICT DO NOTHING;

    INSERT INTO "Listed" ("productId", "featured", "addedOn", "name")
    SELECT "id", "featured", "addedOn", "name" FROM "Product" WHERE "id" = NEW."productId"
    ON CONFLICT ("productId") DO UPDATE SET "featured" = excluded."featured", "addedOn" = excluded."addedOn",
        "name" = excluded."name";
    UPDATE "Listed" SET "line" = "number" || ' ' || (
        SELECT group_concat(k."id" || ' ' || v."priceMinor", ' ')
        FROM "Product" p JOIN "Variant" v ON v."productId" = p."id" JOIN "Kind" k ON k."category" = p."categorySlug"
            AND k."material" = v."material" AND k."colour" = v."colour" AND k."size" = v."size"
            AND k."available" = CASE WHEN v."stock" > 0 THEN '1' ELSE '' END
        WHERE p."id" = NEW."productId"
    ) WHERE "productId" = NEW."productId";

    DELETE FROM "ListedWords" WHERE "rowid" = (SELECT "number" FROM "Listed" WHERE "productId" = NEW."productId");
    INSERT INTO "ListedWords" ("rowid", "name", "kind", "summary", "description")
    SELECT l."number", p."name", concat_ws(' ', c."name", p."material", (
        SELECT group_concat(concat_ws(' ', v."material", v."colour", v."size", o."value"), ' ')
        FROM "Variant" v LEFT JOIN json_each(v."options") o WHERE v."productId" = p."id"
    )), p."summary", p."description"
    FROM "Product" p JOIN "Category" c ON c."slug" = p."categorySlug" JOIN "Listed" l ON l."productId" = p."id"
    WHERE p."id" = NEW."productId";
END;

CREATE TRIGGER "Product_is_listed" AFTER INSERT ON "Product"
BEGIN
    INSERT INTO "Relist" VALUES (NEW."id");
END;
CREATE TRIGGER "Product_is_listed_anew" AFTER UPDATE ON "Product"
BEGIN
    INSERT INTO "Relist" VALUES (NEW."id");
END;
CREATE TRIGGER "Category_is_listed_anew" AFTER UPDATE OF "name" ON "Category"
BEGIN
    INSERT INTO "Relist" SELECT "id" FROM "Product" WHERE "categorySlug" = NEW."slug";
END;
CREATE TRIGGER "Variant_is_listed" AFTER INSERT ON "Variant"
BEGIN
    INSERT INTO "Relist" VALUES (NEW."productId");
END;
CREATE TRIGGER "Variant_is_listed_no_more" AFTER DELETE ON "Variant"
BEGIN
    INSERT INTO "Relist" VALUES (OLD."productId");
END;
-- Not when there is merely one piece less of many.
CREATE TRIGGER "Variant_is_listed_anew" AFTER UPDATE ON "Variant"
WHEN (OLD."productId", OLD."priceMinor", OLD."stock" > 0, OLD."material", OLD."colour", OLD."size", OLD."options")
    <> (NEW."productId", NEW."priceMinor", NEW."stock" > 0, NEW."material", NEW."colour", NEW."size", NEW."options")
BEGIN
    INSERT INTO "Relist" SELECT OLD."productId" UNION SELECT NEW."productId";
END;

INSERT INTO "Relist" SELECT "id" FROM "Product";
