-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_HeldForm" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT,
    "sessionHandle" TEXT,
    "path" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "heldAt" DATETIME NOT NULL,
    CONSTRAINT "HeldForm_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "HeldForm_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session" ("handle") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "HeldForm_has_one_owner" CHECK (("accountId" IS NULL) <> ("sessionHandle" IS NULL))
);
INSERT INTO "new_HeldForm" ("id", "accountId", "fields", "heldAt", "path") SELECT lower(hex(randomblob(16))), "accountId", "fields", "heldAt", "path" FROM "HeldForm";
DROP TABLE "HeldForm";
ALTER TABLE "new_HeldForm" RENAME TO "HeldForm";
CREATE INDEX "HeldForm_heldAt_idx" ON "HeldForm"("heldAt");
CREATE UNIQUE INDEX "HeldForm_accountId_path_key" ON "HeldForm"("accountId", "path");
CREATE UNIQUE INDEX "HeldForm_sessionHandle_path_key" ON "HeldForm"("sessionHandle", "path");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
