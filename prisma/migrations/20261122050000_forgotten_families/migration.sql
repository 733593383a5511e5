-- Families whose change is decided and done: counted, no longer named.
ALTER TABLE "policy_preview_case" DROP CONSTRAINT "policy_preview_case_kind";
ALTER TABLE "policy_preview_case" ADD CONSTRAINT "policy_preview_case_kind"
  CHECK ("kind" IN ('golden', 'household') OR ("kind" = 'counted' AND "household_id" IS NULL));
