-- What listings and searches ask of a product, kept beside it by triggers: it is written in the transaction that changes
-- the product, so it is never out of date, whoever writes. lib/search/store.ts reads it; Prisma's schema does not know it.

-- CreateIndex
CREATE INDEX "Product_featured_addedOn_idx" ON "Product"("featured", "addedOn");

-- CreateIndex
CREATE INDEX "Product_addedOn_idx" ON "Product"("addedOn");

-- What filters can tell of a variant beside its price, in their own words: it is available when it is in stock, “1”, or
-- else “”. Some hundreds, however many variants there are; a row that was written stays as it is.
CREATE TABLE "Kind" (
    "id" INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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
    "number" INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "productId" TEXT NOT NULL REFERENCES "Product" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    "featured" BOOLEAN NOT NULL,
    "addedOn" TIMESTAMP(3) NOT NULL,
    "name" TEXT NOT NULL,
    "line" TEXT,
    "words" TSVECTOR NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Listed_productId_key" ON "Listed"("productId");
CREATE INDEX "Listed_words_idx" ON "Listed" USING GIN ("words");

-- The orders of a listing. Each index holds all that a listing reads.
CREATE INDEX "Listed_featured_idx" ON "Listed"("featured" DESC, "addedOn" DESC, "name") INCLUDE ("line");
CREATE INDEX "Listed_newest_idx" ON "Listed"("addedOn" DESC, "name") INCLUDE ("line");
CREATE INDEX "Listed_name_idx" ON "Listed"("name") INCLUDE ("line");

-- Words as SQLite takes them: letters and digits without accents. Of every language, so none is cut down to its stem.
CREATE FUNCTION "words_of"("text" TEXT, "weight" "char") RETURNS TSVECTOR LANGUAGE sql IMMUTABLE AS $$
    SELECT setweight(to_tsvector('simple', regexp_replace(
        regexp_replace(normalize("text", NFKD), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')), "weight")
$$;

CREATE FUNCTION "relist"("id" TEXT) RETURNS void LANGUAGE sql AS $$
    INSERT INTO "Kind" ("category", "material", "colour", "size", "available")
    SELECT DISTINCT p."categorySlug", v."material", v."colour", v."size", CASE WHEN v."stock" > 0 THEN '1' ELSE '' END
    FROM "Product" p JOIN "Variant" v ON v."productId" = p."id" WHERE p."id" = relist."id"
    ON CONFLICT DO NOTHING;

    INSERT INTO "Listed" ("productId", "featured", "addedOn", "name", "words")
    SELECT p."id", p."featured", p."addedOn", p."name",
        "words_of"(p."name", 'A') || "words_of"(concat_ws(' ', c."name", p."material", (
            SELECT string_agg(concat_ws(' ', v."material", v."colour", v."size", o."value"), ' ')
            FROM "Variant" v LEFT JOIN LATERAL jsonb_each_text(v."options"::jsonb) o ON true WHERE v."productId" = p."id"
        )), 'B') || "words_of"(p."summary", 'C') || "words_of"(p."description", 'D')
    FROM "Product" p JOIN "Category" c ON c."slug" = p."categorySlug" WHERE p."id" = relist."id"
    ON CONFLICT ("productId") DO UPDATE SET "featured" = excluded."featured", "addedOn" = excluded."addedOn",
        "name" = excluded."name", "words" = excluded."words";

    UPDATE "Listed" SET "line" = "number" || ' ' || (
        SELECT string_agg(k."id" || ' ' || v."priceMinor", ' ')
        FROM "Product" p JOIN "Variant" v ON v."productId" = p."id" JOIN "Kind" k ON k."category" = p."categorySlug"
            AND k."material" = v."material" AND k."colour" = v."colour" AND k."size" = v."size"
            AND k."available" = CASE WHEN v."stock" > 0 THEN '1' ELSE '' END
        WHERE p."id" = relist."id"
    ) WHERE "productId" = relist."id";
$$;

CREATE FUNCTION "relist_product"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "relist"(NEW."id");
    RETURN NULL;
END
$$;
CREATE FUNCTION "relist_category"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "relist"("id") FROM "Product" WHERE "categorySlug" = NEW."slug";
    RETURN NULL;
END
$$;
CREATE FUNCTION "relist_variant"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN PERFORM "relist"(OLD."productId"); END IF;
    IF TG_OP = 'INSERT' OR TG_OP = 'UPDATE' AND OLD."productId" <> NEW."productId" THEN
        PERFORM "relist"(NEW."productId");
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER "Product_is_listed" AFTER INSERT ON "Product"
FOR EACH ROW EXECUTE FUNCTION "relist_product"();
CREATE TRIGGER "Product_is_listed_anew" AFTER UPDATE ON "Product"
FOR EACH ROW EXECUTE FUNCTION "relist_product"();
CREATE TRIGGER "Category_is_listed_anew" AFTER UPDATE OF "name" ON "Category"
FOR EACH ROW EXECUTE FUNCTION "relist_category"();
CREATE TRIGGER "Variant_is_listed" AFTER INSERT ON "Variant"
FOR EACH ROW EXECUTE FUNCTION "relist_variant"();
CREATE TRIGGER "Variant_is_listed_no_more" AFTER DELETE ON "Variant"
FOR EACH ROW EXECUTE FUNCTION "relist_variant"();
-- Not when there is merely one piece less of many.
CREATE TRIGGER "Variant_is_listed_anew" AFTER UPDATE ON "Variant" FOR EACH ROW
WHEN ((OLD."productId", OLD."priceMinor", OLD."stock" > 0, OLD."material", OLD."colour", OLD."size", OLD."options")
    IS DISTINCT FROM (NEW."productId", NEW."priceMinor", NEW."stock" > 0, NEW."material", NEW."colour", NEW."size", NEW."options"))
EXECUTE FUNCTION "relist_variant"();

SELECT "relist"("id") FROM "Product";
