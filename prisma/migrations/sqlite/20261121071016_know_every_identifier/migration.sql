-- Remembers what the whole session protocol needs: the pending successor, elevation, the bound key, the client's family;
-- and what accounts need for re-authentication: a default address, e-mail changes, verifications, held forms, staff.
-- Tables and indexes are Prisma's; CHECK constraints are written by hand, those of the redefined tables again.

-- CreateTable
CREATE TABLE "DefaultAddress" (
    "accountId" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "addressLine1" TEXT NOT NULL,
    "addressLine2" TEXT NOT NULL DEFAULT '',
    "postalCode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "DefaultAddress_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EmailChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "oldEmail" TEXT NOT NULL,
    "newEmail" TEXT NOT NULL,
    "newDigest" TEXT NOT NULL,
    "oldDigest" TEXT NOT NULL,
    "undoDigest" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "newConfirmedAt" DATETIME,
    "oldConfirmedAt" DATETIME,
    "appliedAt" DATETIME,
    "undoUntil" DATETIME,
    "endedAt" DATETIME,
    CONSTRAINT "EmailChange_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInVerification" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "SignInVerification_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StaffInvitation" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "HeldForm" (
    "accountId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "heldAt" DATETIME NOT NULL,

    PRIMARY KEY ("accountId", "path"),
    CONSTRAINT "HeldForm_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Elevation" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "sessionHandle" TEXT NOT NULL,
    "provedAt" DATETIME NOT NULL,
    CONSTRAINT "Elevation_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session" ("handle") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SessionBinding" (
    "sessionHandle" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "cookieDigest" TEXT NOT NULL,
    "cookieUntil" DATETIME NOT NULL,
    "formerDigest" TEXT,
    "boundAt" DATETIME NOT NULL,
    CONSTRAINT "SessionBinding_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session" ("handle") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BindingChallenge" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "sessionHandle" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "BindingChallenge_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session" ("handle") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'customer',
    "passwordHash" TEXT NOT NULL,
    "passwordChangedAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "disabledAt" DATETIME,
    "verifySince" DATETIME,

    CONSTRAINT "Account_role" CHECK ("role" IN ('customer', 'staff'))
);
INSERT INTO "new_Account" ("createdAt", "disabledAt", "email", "id", "name", "passwordChangedAt", "passwordHash") SELECT "createdAt", "disabledAt", "email", "id", "name", "passwordChangedAt", "passwordHash" FROM "Account";
DROP TABLE "Account";
ALTER TABLE "new_Account" RENAME TO "Account";
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");
CREATE TABLE "new_Session" (
    "handle" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "accountId" TEXT,
    "identifierDigest" TEXT,
    "generation" INTEGER NOT NULL DEFAULT 0,
    "identifierSince" DATETIME NOT NULL,
    "csrfSecret" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "authenticatedAt" DATETIME,
    "methods" TEXT NOT NULL DEFAULT '',
    "lastSeenAt" DATETIME NOT NULL,
    "absoluteEndAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "endReason" TEXT,
    "rotationDue" BOOLEAN NOT NULL DEFAULT false,
    "offeredAt" DATETIME,
    "pendingDigest" TEXT,
    "pendingSeal" TEXT,
    "network" TEXT NOT NULL DEFAULT '',
    "browser" TEXT NOT NULL DEFAULT '',
    "platform" TEXT NOT NULL DEFAULT '',
    "risks" TEXT NOT NULL DEFAULT '',
    "proofDue" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "Session_kind" CHECK ("kind" IN ('guest', 'customer', 'staff')),
    CONSTRAINT "Session_ended_has_no_identifier" CHECK (("endedAt" IS NULL) = ("identifierDigest" IS NOT NULL)),
    CONSTRAINT "Session_guest_has_no_account" CHECK (("kind" = 'guest') = ("accountId" IS NULL)),
    CONSTRAINT "Session_pending_is_sealed" CHECK (("pendingDigest" IS NULL) = ("pendingSeal" IS NULL)),
    CONSTRAINT "Session_pending_follows_current" CHECK ("pendingDigest" IS NULL OR ("identifierDigest" IS NOT NULL AND "pendingDigest" <> "identifierDigest"))
);
INSERT INTO "new_Session" ("absoluteEndAt", "accountId", "authenticatedAt", "createdAt", "csrfSecret", "endReason", "endedAt", "generation", "handle", "identifierDigest", "identifierSince", "kind", "lastSeenAt", "methods", "network") SELECT "absoluteEndAt", "accountId", "authenticatedAt", "createdAt", "csrfSecret", "endReason", "endedAt", "generation", "handle", "identifierDigest", "identifierSince", "kind", "lastSeenAt", "methods", "network" FROM "Session";
DROP TABLE "Session";
ALTER TABLE "new_Session" RENAME TO "Session";
CREATE UNIQUE INDEX "Session_identifierDigest_key" ON "Session"("identifierDigest");
CREATE UNIQUE INDEX "Session_pendingDigest_key" ON "Session"("pendingDigest");
CREATE INDEX "Session_accountId_endedAt_idx" ON "Session"("accountId", "endedAt");
CREATE INDEX "Session_absoluteEndAt_idx" ON "Session"("absoluteEndAt");
CREATE TABLE "new_RetiredIdentifier" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "sessionHandle" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "retiredAt" DATETIME NOT NULL,
    CONSTRAINT "RetiredIdentifier_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session" ("handle") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "RetiredIdentifier_reason" CHECK ("reason" IN ('rotated', 'sign-in', 'sign-out', 'timeout', 'revoked', 'reuse'))
);
INSERT INTO "new_RetiredIdentifier" ("digest", "sessionHandle", "generation", "reason", "retiredAt") SELECT "digest", "sessionHandle", "generation", "reason", "retiredAt" FROM "RetiredIdentifier";
DROP TABLE "RetiredIdentifier";
ALTER TABLE "new_RetiredIdentifier" RENAME TO "RetiredIdentifier";
CREATE INDEX "RetiredIdentifier_sessionHandle_idx" ON "RetiredIdentifier"("sessionHandle");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "EmailChange_newDigest_key" ON "EmailChange"("newDigest");

-- CreateIndex
CREATE UNIQUE INDEX "EmailChange_oldDigest_key" ON "EmailChange"("oldDigest");

-- CreateIndex
CREATE UNIQUE INDEX "EmailChange_undoDigest_key" ON "EmailChange"("undoDigest");

-- CreateIndex
CREATE INDEX "EmailChange_accountId_createdAt_idx" ON "EmailChange"("accountId", "createdAt");

-- CreateIndex
CREATE INDEX "EmailChange_expiresAt_idx" ON "EmailChange"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInVerification_expiresAt_idx" ON "SignInVerification"("expiresAt");

-- CreateIndex
CREATE INDEX "HeldForm_heldAt_idx" ON "HeldForm"("heldAt");

-- CreateIndex
CREATE INDEX "Elevation_sessionHandle_idx" ON "Elevation"("sessionHandle");

-- CreateIndex
CREATE UNIQUE INDEX "SessionBinding_name_key" ON "SessionBinding"("name");

-- CreateIndex
CREATE INDEX "BindingChallenge_sessionHandle_idx" ON "BindingChallenge"("sessionHandle");

-- CreateIndex
CREATE INDEX "BindingChallenge_expiresAt_idx" ON "BindingChallenge"("expiresAt");
