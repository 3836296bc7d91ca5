-- Whoever waits for a bank that takes its time is written to, once.
-- AlterTable
ALTER TABLE "Payment" ADD COLUMN "toldToWaitAt" DATETIME;
