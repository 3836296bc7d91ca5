-- CreateTable
CREATE TABLE "StripeIntent" (
    "reference" TEXT NOT NULL,
    "intentId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StripeIntent_pkey" PRIMARY KEY ("reference")
);
