-- CreateTable
CREATE TABLE "KnownDevice" (
    "digest" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "sessionHandle" TEXT NOT NULL,
    "firstSeenAt" TIMESTAMP(3) NOT NULL,
    "lastUsedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "KnownDevice_pkey" PRIMARY KEY ("digest")
);

-- CreateIndex
CREATE INDEX "KnownDevice_accountId_lastUsedAt_idx" ON "KnownDevice"("accountId", "lastUsedAt");

-- CreateIndex
CREATE INDEX "KnownDevice_sessionHandle_idx" ON "KnownDevice"("sessionHandle");

-- CreateIndex
CREATE INDEX "KnownDevice_lastUsedAt_idx" ON "KnownDevice"("lastUsedAt");

-- AddForeignKey
ALTER TABLE "KnownDevice" ADD CONSTRAINT "KnownDevice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
