-- CreateTable
CREATE TABLE "KnownDevice" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "sessionHandle" TEXT NOT NULL,
    "firstSeenAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME NOT NULL,
    CONSTRAINT "KnownDevice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "KnownDevice_accountId_lastUsedAt_idx" ON "KnownDevice"("accountId", "lastUsedAt");

-- CreateIndex
CREATE INDEX "KnownDevice_sessionHandle_idx" ON "KnownDevice"("sessionHandle");

-- CreateIndex
CREATE INDEX "KnownDevice_lastUsedAt_idx" ON "KnownDevice"("lastUsedAt");
