-- AlterTable
ALTER TABLE "Account" ADD COLUMN "securityStamp" INTEGER NOT NULL DEFAULT 0;
