-- AlterTable
ALTER TABLE "wish" ADD COLUMN     "review_turn" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "wish_claim" ADD COLUMN     "slot" INTEGER;

-- What Prisma cannot say.
-- A held claim takes one of its volunteer's places: two claims at once never make one too many.
CREATE UNIQUE INDEX "wish_claim_slot" ON "wish_claim" ("volunteer_id", "slot") WHERE "state" = 'held';
ALTER TABLE "wish_claim" ADD CONSTRAINT "wish_claim_held" CHECK ("state" <> 'held' OR ("slot" > 0 AND "lease_until" IS NOT NULL));
