-- Wishes to hear, once, when a variant is to be had again.

-- CreateTable
CREATE TABLE "StockNotice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "variantId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "accountId" TEXT,
    "digest" TEXT,
    "confirmedAt" DATETIME,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "StockNotice_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StockNotice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
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
