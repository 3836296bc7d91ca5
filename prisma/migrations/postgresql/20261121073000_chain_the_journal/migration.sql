-- Chains the journal: an event carries a seal of its own from the moment it is written, and gets its place in the chain,
-- with a keyed hash over itself and all before it, within seconds. One row keeps the end.
-- Events that are here already have no seal; the first that are linked are linked after them, as they are found.

-- AlterTable
ALTER TABLE "SecurityEvent" ADD COLUMN "actorId" TEXT,
ADD COLUMN "seal" TEXT,
ADD COLUMN "place" INTEGER,
ADD COLUMN "hash" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "SecurityEvent_seal_key" ON "SecurityEvent"("seal");

-- CreateIndex
CREATE UNIQUE INDEX "SecurityEvent_place_key" ON "SecurityEvent"("place");

-- CreateTable
CREATE TABLE "JournalEnd" (
    "id" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "seal" TEXT NOT NULL,

    CONSTRAINT "JournalEnd_pkey" PRIMARY KEY ("id"),

    CONSTRAINT "JournalEnd_is_one" CHECK ("id" = 1)
);

INSERT INTO "JournalEnd" ("id", "length", "hash", "seal") VALUES (1, 0, '', '');

-- What an event says is never changed; its place is given once.
DROP TRIGGER "SecurityEvent_is_never_changed" ON "SecurityEvent";
CREATE TRIGGER "SecurityEvent_is_never_changed" BEFORE UPDATE OF
    "id", "at", "kind", "accountId", "actorId", "sessionHandle", "network", "reason", "seal"
ON "SecurityEvent" FOR EACH ROW EXECUTE FUNCTION "refuse_append_only"();
CREATE TRIGGER "SecurityEvent_is_placed_once" BEFORE UPDATE OF "place", "hash" ON "SecurityEvent"
FOR EACH ROW WHEN (OLD."place" IS NOT NULL) EXECUTE FUNCTION "refuse_append_only"();

CREATE TRIGGER "JournalEnd_never_goes_back" BEFORE UPDATE ON "JournalEnd"
FOR EACH ROW WHEN (NEW."length" < OLD."length") EXECUTE FUNCTION "refuse_append_only"();
CREATE TRIGGER "JournalEnd_is_never_removed" BEFORE DELETE ON "JournalEnd"
FOR EACH ROW EXECUTE FUNCTION "refuse_append_only"();
CREATE TRIGGER "JournalEnd_is_never_emptied" BEFORE TRUNCATE ON "JournalEnd"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_append_only"();
