-- Staff count what is on the shelf, and say when more are expected.
-- AlterTable
ALTER TABLE "Variant" ADD COLUMN "expectedOn" DATETIME;

-- CreateTable
CREATE TABLE "StockCount" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "sku" TEXT NOT NULL,
    "found" INTEGER NOT NULL,
    "counted" INTEGER NOT NULL,
    "countedBy" TEXT NOT NULL,
    "countedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "StockCount_sku_countedAt_idx" ON "StockCount"("sku", "countedAt");
