-- Wishes to hear, once, when a variant is to be had again.

-- CreateTable
CREATE TABLE "StockNotice" (
    "id" TEXT NOT NULL,
    "variantId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "accountId" TEXT,
    "digest" TEXT,
    "confirmedAt" TIMESTAMP(3),
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StockNotice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "StockNotice_digest_key" ON "StockNotice"("digest");

-- CreateIndex
CREATE INDEX "StockNotice_email_idx" ON "StockNotice"("email");

-- CreateIndex
CREATE INDEX "StockNotice_accountId_idx" ON "StockNotice"("accountId");

-- CreateIndex
CREATE INDEX "StockNotice_expiresAt_idx" ON "StockNotice"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "StockNotice_variantId_email_key" ON "StockNotice"("variantId", "email");

-- AddForeignKey
ALTER TABLE "StockNotice" ADD CONSTRAINT "StockNotice_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockNotice" ADD CONSTRAINT "StockNotice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
