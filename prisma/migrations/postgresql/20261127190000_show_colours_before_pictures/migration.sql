-- AlterTable
ALTER TABLE "Picture" ADD COLUMN     "placeholder" TEXT NOT NULL DEFAULT '';
