-- Wish lists. The table and its indexes are Prisma's; the CHECK constraint is written by hand.

-- CreateTable
CREATE TABLE "Wish" (
    "id" TEXT NOT NULL,
    "sessionHandle" TEXT,
    "accountId" TEXT,
    "variantId" TEXT NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Wish_pkey" PRIMARY KEY ("id"),

    CONSTRAINT "Wish_has_one_owner" CHECK (("sessionHandle" IS NULL) <> ("accountId" IS NULL))
);

-- CreateIndex
CREATE INDEX "Wish_variantId_idx" ON "Wish"("variantId");

-- CreateIndex
CREATE UNIQUE INDEX "Wish_sessionHandle_variantId_key" ON "Wish"("sessionHandle", "variantId");

-- CreateIndex
CREATE UNIQUE INDEX "Wish_accountId_variantId_key" ON "Wish"("accountId", "variantId");

-- AddForeignKey
ALTER TABLE "Wish" ADD CONSTRAINT "Wish_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session"("handle") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wish" ADD CONSTRAINT "Wish_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wish" ADD CONSTRAINT "Wish_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
