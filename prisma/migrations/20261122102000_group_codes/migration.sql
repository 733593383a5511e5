-- A group is linked by a one-time code of the secretary of its branch; a holder may ask once for more time.

ALTER TABLE "bind_code" ADD COLUMN "branch_id" UUID;
ALTER TABLE "bind_code" ADD CONSTRAINT "bind_code_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- One at a time of each kind.
DROP INDEX "bind_code_person";
CREATE UNIQUE INDEX "bind_code_person" ON "bind_code" ("person_id", "branch_id") NULLS NOT DISTINCT WHERE "ended_at" IS NULL;

ALTER TABLE "branch_group" ADD COLUMN "linked_by" UUID;
-- Until now the secretary linked it by words, and the audit tells who it was.
UPDATE "branch_group" g SET "linked_by" = (
  SELECT a."actor_id"::uuid FROM "audit_entry" a
   WHERE a."action" = 'branch.group_link' AND a."subject_id" = g."branch_id"::text AND a."actor_kind" = 'resident'
   ORDER BY a."id" DESC LIMIT 1);
DELETE FROM "branch_group" WHERE "linked_by" IS NULL;
ALTER TABLE "branch_group" ALTER COLUMN "linked_by" SET NOT NULL;

ALTER TABLE "wish_claim" ADD COLUMN "prolonged_at" TIMESTAMPTZ(3);
