-- AlterTable
ALTER TABLE "pairing" DROP COLUMN "rhythm_days",
DROP COLUMN "end_reason",
DROP COLUMN "end_note_enc",
ADD COLUMN     "address_agreed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "pairing_contact" ADD COLUMN     "help_at" TIMESTAMPTZ(3),
ADD COLUMN     "help_done_at" TIMESTAMPTZ(3),
ADD COLUMN     "help_done_by" UUID,
ADD COLUMN     "help_note_enc" TEXT;

-- CreateTable
CREATE TABLE "pairing_event" (
    "id" UUID NOT NULL,
    "pairing_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pairing_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pairing_event_pairing_id_at_idx" ON "pairing_event"("pairing_id", "at");

-- AddForeignKey
ALTER TABLE "pairing_event" ADD CONSTRAINT "pairing_event_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
-- Active is what both sides have said yes to.
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_agreed" CHECK
  ("state" <> 'active' OR ("volunteer_agreed_at" IS NOT NULL AND "household_agreed_at" IS NOT NULL AND "started_at" IS NOT NULL));
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_said_by" CHECK ("household_said_by" IN ('resident', 'staff'));
ALTER TABLE "pairing_contact" ADD CONSTRAINT "pairing_contact_way" CHECK ("way" IN ('call', 'visit', 'message'));
ALTER TABLE "pairing_contact" ADD CONSTRAINT "pairing_contact_how" CHECK ("how" IN ('well', 'needs_help', 'not_reached'));
CREATE INDEX "pairing_contact_help" ON "pairing_contact" ("help_at") WHERE "help_done_at" IS NULL AND "help_at" IS NOT NULL;
