-- CreateTable
CREATE TABLE "Wording" (
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "said" TEXT NOT NULL,

    CONSTRAINT "Wording_pkey" PRIMARY KEY ("language","text")
);

-- CreateIndex
CREATE INDEX "Wording_text_idx" ON "Wording"("text");

-- Listings by name follow the German alphabet of German names; a product is found by its words in every language.
ALTER TABLE "Listed" ADD COLUMN "germanName" TEXT NOT NULL DEFAULT '';
CREATE INDEX "Listed_germanName_idx" ON "Listed"("germanName") INCLUDE ("line");

-- What is stated of each variant: its attributes, and the values of its options.
CREATE VIEW "Stated" ("productId", "text") AS
SELECT "productId", "material" FROM "Variant" WHERE "material" <> ''
UNION ALL SELECT "productId", "colour" FROM "Variant" WHERE "colour" <> ''
UNION ALL SELECT "productId", "size" FROM "Variant" WHERE "size" <> ''
UNION ALL SELECT v."productId", o."value" FROM "Variant" v, jsonb_each_text(v."options"::jsonb) o;

CREATE FUNCTION "said_for"("english" TEXT) RETURNS TEXT LANGUAGE sql STABLE AS $$
    SELECT string_agg("said", ' ') FROM "Wording" WHERE "text" = "english"
$$;

CREATE OR REPLACE FUNCTION "relist"("id" TEXT) RETURNS void LANGUAGE sql AS $$
    INSERT INTO "Kind" ("category", "material", "colour", "size", "available")
    SELECT DISTINCT p."categorySlug", v."material", v."colour", v."size", CASE WHEN v."stock" > 0 THEN '1' ELSE '' END
    FROM "Product" p JOIN "Variant" v ON v."productId" = p."id" WHERE p."id" = relist."id"
    ON CONFLICT DO NOTHING;

    INSERT INTO "Listed" ("productId", "featured", "addedOn", "name", "germanName", "words")
    SELECT p."id", p."featured", p."addedOn", p."name", COALESCE(w."said", p."name"),
        "words_of"(concat_ws(' ', p."name", "said_for"(p."name")), 'A')
        || "words_of"(concat_ws(' ', c."name", "said_for"(c."name"), p."material", "said_for"(p."material"), (
            SELECT string_agg(concat_ws(' ', s."text", "said_for"(s."text")), ' ')
            FROM "Stated" s WHERE s."productId" = p."id"
        )), 'B')
        || "words_of"(concat_ws(' ', p."summary", "said_for"(p."summary")), 'C')
        || "words_of"(concat_ws(' ', p."description", "said_for"(p."description")), 'D')
    FROM "Product" p JOIN "Category" c ON c."slug" = p."categorySlug"
        LEFT JOIN "Wording" w ON w."language" = 'de' AND w."text" = p."name"
    WHERE p."id" = relist."id"
    ON CONFLICT ("productId") DO UPDATE SET "featured" = excluded."featured", "addedOn" = excluded."addedOn",
        "name" = excluded."name", "germanName" = excluded."germanName", "words" = excluded."words";

    UPDATE "Listed" SET "line" = "number" || ' ' || (
        SELECT string_agg(k."id" || ' ' || v."priceMinor", ' ')
        FROM "Product" p JOIN "Variant" v ON v."productId" = p."id" JOIN "Kind" k ON k."category" = p."categorySlug"
            AND k."material" = v."material" AND k."colour" = v."colour" AND k."size" = v."size"
            AND k."available" = CASE WHEN v."stock" > 0 THEN '1' ELSE '' END
        WHERE p."id" = relist."id"
    ) WHERE "productId" = relist."id";
$$;

CREATE FUNCTION "relist_wording"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    english TEXT := CASE WHEN TG_OP = 'DELETE' THEN OLD."text" ELSE NEW."text" END;
BEGIN
    PERFORM "relist"(p."id") FROM "Product" p JOIN "Category" c ON c."slug" = p."categorySlug"
    WHERE english IN (p."name", c."name", p."material", p."summary", p."description")
        OR EXISTS (SELECT 1 FROM "Stated" s WHERE s."productId" = p."id" AND s."text" = english);
    RETURN NULL;
END
$$;

CREATE TRIGGER "Wording_is_listed" AFTER INSERT ON "Wording"
FOR EACH ROW EXECUTE FUNCTION "relist_wording"();
CREATE TRIGGER "Wording_is_listed_anew" AFTER UPDATE ON "Wording"
FOR EACH ROW EXECUTE FUNCTION "relist_wording"();
CREATE TRIGGER "Wording_is_listed_no_more" AFTER DELETE ON "Wording"
FOR EACH ROW EXECUTE FUNCTION "relist_wording"();

SELECT "relist"("id") FROM "Product";
