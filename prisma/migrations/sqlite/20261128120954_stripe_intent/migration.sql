-- CreateTable
CREATE TABLE "StripeIntent" (
    "reference" TEXT NOT NULL PRIMARY KEY,
    "intentId" TEXT,
    "createdAt" DATETIME NOT NULL
);
