-- CreateTable
CREATE TABLE "SavedAddress" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "addressLine1" TEXT NOT NULL,
    "addressLine2" TEXT NOT NULL DEFAULT '',
    "postalCode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "defaultOf" TEXT,
    CONSTRAINT "SavedAddress_default_is_its_owners" CHECK ("defaultOf" IS NULL OR "defaultOf" = "accountId"),
    CONSTRAINT "SavedAddress_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedAddress_defaultOf_key" ON "SavedAddress"("defaultOf");

-- CreateIndex
CREATE INDEX "SavedAddress_accountId_createdAt_idx" ON "SavedAddress"("accountId", "createdAt");

-- The one address that an account had becomes its first, and stays its default.
INSERT INTO "SavedAddress" ("id", "accountId", "name", "addressLine1", "addressLine2", "postalCode", "city", "country", "phone", "createdAt", "defaultOf")
SELECT lower(hex(randomblob(16))), address."accountId", address."name", "addressLine1", "addressLine2", "postalCode", "city", "country", "phone", account."createdAt", address."accountId"
FROM "DefaultAddress" address JOIN "Account" account ON account."id" = address."accountId";

-- DropTable
DROP TABLE "DefaultAddress";
