-- AlterTable
ALTER TABLE "Authenticator" ADD COLUMN "begunIn" TEXT;
