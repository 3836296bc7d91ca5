-- What was saved before a sign-in says so in the wish list.
-- AlterTable
ALTER TABLE "Wish" ADD COLUMN     "broughtBy" TEXT;
