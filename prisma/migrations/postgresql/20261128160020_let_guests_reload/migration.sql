-- AlterTable
ALTER TABLE "HeldForm" DROP CONSTRAINT "HeldForm_pkey",
ADD COLUMN     "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "sessionHandle" TEXT,
ALTER COLUMN "accountId" DROP NOT NULL,
ADD CONSTRAINT "HeldForm_pkey" PRIMARY KEY ("id"),
ADD CONSTRAINT "HeldForm_has_one_owner" CHECK (("accountId" IS NULL) <> ("sessionHandle" IS NULL));
ALTER TABLE "HeldForm" ALTER COLUMN "id" DROP DEFAULT;

-- CreateIndex
CREATE UNIQUE INDEX "HeldForm_accountId_path_key" ON "HeldForm"("accountId", "path");

-- CreateIndex
CREATE UNIQUE INDEX "HeldForm_sessionHandle_path_key" ON "HeldForm"("sessionHandle", "path");

-- AddForeignKey
ALTER TABLE "HeldForm" ADD CONSTRAINT "HeldForm_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session"("handle") ON DELETE CASCADE ON UPDATE CASCADE;
