-- What people think of the pieces that they bought, and on each product how many of these are published and their stars.
-- Tables and indexes are Prisma's; CHECK constraints are written by hand.

-- AlterTable
ALTER TABLE "Product" ADD COLUMN "reviewCount" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Product" ADD COLUMN "starSum" INTEGER NOT NULL DEFAULT 0
    CONSTRAINT "Product_stars" CHECK ("starSum" BETWEEN "reviewCount" AND 5 * "reviewCount");

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "productId" TEXT NOT NULL,
    "accountId" TEXT,
    "orderId" TEXT,
    "author" TEXT NOT NULL,
    "stars" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "standing" TEXT NOT NULL DEFAULT 'pending',
    "objection" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "writtenAt" DATETIME NOT NULL,
    CONSTRAINT "Review_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Review_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Review_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "Review_stars" CHECK ("stars" BETWEEN 1 AND 5),
    CONSTRAINT "Review_standing" CHECK ("standing" IN ('pending', 'published', 'rejected')),
    CONSTRAINT "Review_objection" CHECK (("standing" = 'rejected') = ("objection" <> ''))
);

-- CreateIndex
CREATE INDEX "Review_productId_standing_writtenAt_idx" ON "Review"("productId", "standing", "writtenAt");

-- CreateIndex
CREATE INDEX "Review_standing_writtenAt_idx" ON "Review"("standing", "writtenAt");

-- CreateIndex
CREATE INDEX "Review_accountId_idx" ON "Review"("accountId");

-- CreateIndex
CREATE INDEX "Review_orderId_idx" ON "Review"("orderId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_productId_accountId_key" ON "Review"("productId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_productId_orderId_key" ON "Review"("productId", "orderId");
