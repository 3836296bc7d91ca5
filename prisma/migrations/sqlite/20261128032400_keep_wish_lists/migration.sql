-- Wish lists. The table and its indexes are Prisma's; the CHECK constraint is written by hand.

-- CreateTable
CREATE TABLE "Wish" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionHandle" TEXT,
    "accountId" TEXT,
    "variantId" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    CONSTRAINT "Wish_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session" ("handle") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Wish_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Wish_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "Wish_has_one_owner" CHECK (("sessionHandle" IS NULL) <> ("accountId" IS NULL))
);

-- CreateIndex
CREATE INDEX "Wish_variantId_idx" ON "Wish"("variantId");

-- CreateIndex
CREATE UNIQUE INDEX "Wish_sessionHandle_variantId_key" ON "Wish"("sessionHandle", "variantId");

-- CreateIndex
CREATE UNIQUE INDEX "Wish_accountId_variantId_key" ON "Wish"("accountId", "variantId");
