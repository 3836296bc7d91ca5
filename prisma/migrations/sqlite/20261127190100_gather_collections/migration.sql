-- CreateTable
CREATE TABLE "Collection" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "introduction" TEXT NOT NULL,
    "picture" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "placeholder" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    CONSTRAINT "Collection_kind" CHECK ("kind" IN ('season', 'set', 'gift'))
);

-- CreateTable
CREATE TABLE "CollectionPiece" (
    "collectionSlug" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("collectionSlug", "productId"),
    CONSTRAINT "CollectionPiece_collectionSlug_fkey" FOREIGN KEY ("collectionSlug") REFERENCES "Collection" ("slug") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CollectionPiece_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CollectionPiece_productId_idx" ON "CollectionPiece"("productId");
