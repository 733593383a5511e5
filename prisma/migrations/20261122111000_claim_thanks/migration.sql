-- Thanks and pictures belong to the claim that they are meant for.
ALTER TABLE "wish_claim" ADD COLUMN "ask_late_at" TIMESTAMPTZ(3),
ADD COLUMN "thanked_at" TIMESTAMPTZ(3),
ADD COLUMN "thanks_enc" TEXT;

UPDATE "wish_claim" c SET "thanks_enc" = w."thanks_enc", "thanked_at" = w."thanked_at"
  FROM "wish" w
 WHERE w."id" = c."wish_id" AND w."thanked_at" IS NOT NULL AND c."id" = (
   SELECT d."id" FROM "wish_claim" d WHERE d."wish_id" = w."id" AND d."state" = 'done' ORDER BY d."ended_at" DESC LIMIT 1);

ALTER TABLE "wish" DROP COLUMN "thanked_at",
DROP COLUMN "thanks_enc";

ALTER TABLE "wish_picture" ADD COLUMN "claim_id" UUID;

UPDATE "wish_picture" p SET "claim_id" = (
   SELECT d."id" FROM "wish_claim" d WHERE d."wish_id" = p."wish_id" AND d."state" = 'done' ORDER BY d."ended_at" DESC LIMIT 1);

ALTER TABLE "wish_picture" ADD CONSTRAINT "wish_picture_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "wish_claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Hours that turn out not to be so are taken back by a row of their own; a wish met twice counts for both who met it.
ALTER TABLE "volunteer_hours" ADD COLUMN "sign" INTEGER NOT NULL DEFAULT 1;

UPDATE "volunteer_hours" h SET "subject_id" = c."id"
  FROM "wish_claim" c
 WHERE h."kind" = 'wish' AND c."wish_id" = h."subject_id" AND c."volunteer_id" = h."volunteer_id" AND c."state" = 'done';

DROP INDEX "volunteer_hours_volunteer_id_kind_subject_id_key";

CREATE UNIQUE INDEX "volunteer_hours_volunteer_id_kind_subject_id_sign_key" ON "volunteer_hours"("volunteer_id", "kind", "subject_id", "sign");
