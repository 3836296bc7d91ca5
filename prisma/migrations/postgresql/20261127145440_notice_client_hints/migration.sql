-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "hints" TEXT NOT NULL DEFAULT '';
