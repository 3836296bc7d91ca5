-- Lets the sweep find what is over without reading what is alive: sessions past a limit, those that ended long ago,
-- elevations and invitations that are of no use any more.

-- DropIndex
DROP INDEX "Session_absoluteEndAt_idx";

-- CreateIndex
CREATE INDEX "Elevation_provedAt_idx" ON "Elevation"("provedAt");

-- CreateIndex
CREATE INDEX "Session_endedAt_kind_lastSeenAt_idx" ON "Session"("endedAt", "kind", "lastSeenAt");

-- CreateIndex
CREATE INDEX "Session_endedAt_kind_absoluteEndAt_idx" ON "Session"("endedAt", "kind", "absoluteEndAt");

-- CreateIndex
CREATE INDEX "StaffInvitation_expiresAt_idx" ON "StaffInvitation"("expiresAt");
