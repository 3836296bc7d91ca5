-- What is stated is asked for by NEW's identifier: SQLite looks into a view of several SELECTs only for what stays the same,
-- and by the identifier of a joined row it read the variants of the whole shop, once for each product written.
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
            FROM "Stated" s LEFT JOIN "Wording" w ON w."text" = s."text" WHERE s."productId" = NEW."productId"
        )),
        concat_ws(' ', p."summary", (SELECT group_concat("said", ' ') FROM "Wording" WHERE "text" = p."summary")),
        concat_ws(' ', p."description", (SELECT group_concat("said", ' ') FROM "Wording" WHERE "text" = p."description"))
    FROM "Product" p JOIN "Category" c ON c."slug" = p."categorySlug" JOIN "Listed" l ON l."productId" = p."id"
    WHERE p."id" = NEW."productId";
END;
