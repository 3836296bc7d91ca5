-- CreateTable
CREATE TABLE "Wording" (
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "said" TEXT NOT NULL,

    PRIMARY KEY ("language", "text")
);

-- CreateIndex
CREATE INDEX "Wording_text_idx" ON "Wording"("text");

-- Listings by name follow the German alphabet of German names; a product is found by its words in every language.
ALTER TABLE "Listed" ADD COLUMN "germanName" TEXT NOT NULL DEFAULT '' COLLATE NOCASE;
CREATE INDEX "Listed_germanName_idx" ON "Listed"("germanName", "line");

-- What is stated of each variant: its attributes, and the values of its options.
CREATE VIEW "Stated" ("productId", "text") AS
SELECT "productId", "material" FROM "Variant" WHERE "material" <> ''
UNION ALL SELECT "productId", "colour" FROM "Variant" WHERE "colour" <> ''
UNION ALL SELECT "productId", "size" FROM "Variant" WHERE "size" <> ''
UNION ALL SELECT v."productId", o."value" FROM "Variant" v, json_each(v."options") o;

DROP TRIGGER "Relist_lists";
CREATE TRIGGER "Relist_lists" INSTEAD OF INSERT ON "Relist"
BEGIN
    INSERT INTO "Kind" ("category", "material", "colour", "size", "available")
    SELECT DISTINCT p."categorySlug", v."material", v."colour", v."size", CASE WHEN v."stock" > 0 THEN '1' ELSE '' END
    FROM "Product" p JOIN "Variant" v ON v."productId" = p."id" WHERE p."id" = NEW."productId"
    ON CONFLICT DO NOTHING;

    INSERT INTO "Listed" ("productId", "featured", "addedOn", "name", "germanName")
    SELECT p."id", p."featured", p."addedOn", p."name", COALESCE(w."said", p."name")
    FROM "Product" p LEFT JOIN "Wording" w ON w."language" = 'de' AND w."text" = p."name" WHERE p."id" = NEW."productId"
    ON CONFLICT ("productId") DO UPDATE SET "featured" = excluded."featured", "addedOn" = excluded."addedOn",
        "name" = excluded."name", "germanName" = excluded."germanName";
    UPDATE "Listed" SET "line" = "number" || ' ' || (
        SELECT group_concat(k."id" || ' ' || v."priceMinor", ' ')
        FROM "Product" p JOIN "Variant" v ON v."productId" = p."id" JOIN "Kind" k ON k."category" = p."categorySlug"
            AND k."material" = v."material" AND k."colour" = v."colour" AND k."size" = v."size"
            AND k."available" = CASE WHEN v."stock" > 0 THEN '1' ELSE '' END
        WHERE p."id" = NEW."productId"
    ) WHERE "productId" = NEW."productId";

    DELETE FROM "ListedWords" WHERE "rowid" = (SELECT "number" FROM "Listed" WHERE "productId" = NEW."productId");
    INSERT INTO "ListedWords" ("rowid", "name", "kind", "summary", "description")
    SELECT l."number",
        concat_ws(' ', p."name", (SELECT group_concat("said", ' ') FROM "Wording" WHERE "text" = p."name")),
        concat_ws(' ', c."name", p."material", (
            SELECT group_concat("said", ' ') FROM "Wording" WHERE "text" IN (c."name", p."material")
        ), (
            SELECT group_concat(concat_ws(' ', s."text", w."said"), ' ')
            FROM "Stated" s LEFT JOIN "Wording" w ON w."text" = s."text" WHERE s."productId" = p."id"
        )),
        concat_ws(' ', p."summary", (SELECT group_concat("said", ' ') FROM "Wording" WHERE "text" = p."summary")),
        concat_ws(' ', p."description", (SELECT group_concat("said", ' ') FROM "Wording" WHERE "text" = p."description"))
    FROM "Product" p JOIN "Category" c ON c."slug" = p."categorySlug" JOIN "Listed" l ON l."productId" = p."id"
    WHERE p."id" = NEW."productId";
END;

CREATE TRIGGER "Wording_is_listed" AFTER INSERT ON "Wording"
BEGIN
    INSERT INTO "Relist" SELECT p."id" FROM "Product" p JOIN "Category" c ON c."slug" = p."categorySlug"
    WHERE NEW."text" IN (p."name", c."name", p."material", p."summary", p."description")
        OR EXISTS (SELECT 1 FROM "Stated" s WHERE s."productId" = p."id" AND s."text" = NEW."text");
END;
CREATE TRIGGER "Wording_is_listed_anew" AFTER UPDATE ON "Wording"
BEGIN
    INSERT INTO "Relist" SELECT p."id" FROM "Product" p JOIN "Category" c ON c."slug" = p."categorySlug"
    WHERE NEW."text" IN (p."name", c."name", p."material", p."summary", p."description")
        OR EXISTS (SELECT 1 FROM "Stated" s WHERE s."productId" = p."id" AND s."text" = NEW."text");
END;
CREATE TRIGGER "Wording_is_listed_no_more" AFTER DELETE ON "Wording"
BEGIN
    INSERT INTO "Relist" SELECT p."id" FROM "Product" p JOIN "Category" c ON c."slug" = p."categorySlug"
    WHERE OLD."text" IN (p."name", c."name", p."material", p."summary", p."description")
        OR EXISTS (SELECT 1 FROM "Stated" s WHERE s."productId" = p."id" AND s."text" = OLD."text");
END;

INSERT INTO "Relist" SELECT "id" FROM "Product";
