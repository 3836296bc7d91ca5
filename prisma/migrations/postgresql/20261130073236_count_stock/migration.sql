-- Staff count what is on the shelf, and say when more are expected.
-- AlterTable
ALTER TABLE "Variant" ADD COLUMN     "expectedOn" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "StockCount" (
    "name" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "found" INTEGER NOT NULL,
    "counted" INTEGER NOT NULL,
    "countedBy" TEXT NOT NULL,
    "countedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StockCount_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "StockCount_sku_countedAt_idx" ON "StockCount"("sku", "countedAt");
