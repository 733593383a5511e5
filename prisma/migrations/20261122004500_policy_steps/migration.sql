-- Null until a preview has looked at the golden households: a place may have none.
ALTER TABLE "policy_preview" ALTER COLUMN "looked_golden" DROP NOT NULL,
  ALTER COLUMN "looked_golden" DROP DEFAULT;

-- The last decision on a household, without reading every application.
CREATE INDEX "application_household_id_idx" ON "application"("household_id");
