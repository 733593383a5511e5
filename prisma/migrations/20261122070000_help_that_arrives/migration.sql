-- The tables of wishes, pairings and services were only names so far: nothing was ever written to them.
ALTER TABLE "wish" DROP CONSTRAINT "wish_state";
ALTER TABLE "wish_claim" DROP CONSTRAINT "wish_claim_state";
ALTER TABLE "pairing" DROP CONSTRAINT "pairing_state";
ALTER TABLE "staff_user" DROP CONSTRAINT "staff_user_role";
DROP INDEX "wish_claim_open";

-- DropForeignKey
ALTER TABLE "service_order" DROP CONSTRAINT "service_order_household_id_fkey";

-- DropForeignKey
ALTER TABLE "wish" DROP CONSTRAINT "wish_household_id_fkey";

-- DropIndex
DROP INDEX "pairing_household_id_idx";

-- DropIndex
DROP INDEX "wish_region_code_state_idx";

-- DropIndex
DROP INDEX "wish_claim_volunteer_id_idx";

-- AlterTable
ALTER TABLE "pairing" ADD COLUMN     "end_note_enc" TEXT,
ADD COLUMN     "end_reason" TEXT,
ADD COLUMN     "follows_id" UUID,
ADD COLUMN     "household_agreed_at" TIMESTAMPTZ(3),
ADD COLUMN     "household_said_by" TEXT,
ADD COLUMN     "next_due_on" DATE,
ADD COLUMN     "proposed_at" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "proposed_by" UUID NOT NULL,
ADD COLUMN     "region_code" TEXT NOT NULL,
ADD COLUMN     "rhythm_days" INTEGER NOT NULL,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "volunteer_agreed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "service_order" DROP COLUMN "slot_at",
ADD COLUMN     "accept_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "accepted_at" TIMESTAMPTZ(3),
ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "confirmed_how" TEXT,
ADD COLUMN     "in_at" TIMESTAMPTZ(3),
ADD COLUMN     "key_hash" TEXT NOT NULL,
ADD COLUMN     "made_by_id" UUID,
ADD COLUMN     "made_by_kind" TEXT NOT NULL,
ADD COLUMN     "number" TEXT NOT NULL,
ADD COLUMN     "out_at" TIMESTAMPTZ(3),
ADD COLUMN     "person_id" UUID NOT NULL,
ADD COLUMN     "rating" INTEGER,
ADD COLUMN     "rating_words_enc" TEXT,
ADD COLUMN     "reason_enc" TEXT,
ADD COLUMN     "region_code" TEXT NOT NULL,
ADD COLUMN     "slot_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "words_enc" TEXT,
ALTER COLUMN "household_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "service_project" DROP COLUMN "capacity",
ADD COLUMN     "about" TEXT NOT NULL,
ADD COLUMN     "alliance_id" UUID,
ADD COLUMN     "code" TEXT NOT NULL,
ADD COLUMN     "demo" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "for_types" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "funding" TEXT,
ADD COLUMN     "minutes" INTEGER,
ADD COLUMN     "monthly" INTEGER,
ADD COLUMN     "pay_fen" BIGINT,
ADD COLUMN     "region_codes" TEXT[],
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'open',
ADD COLUMN     "tag" TEXT NOT NULL,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL;

-- AlterTable
ALTER TABLE "service_provider" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "phone" TEXT;

-- AlterTable
ALTER TABLE "staff_user" ADD COLUMN     "provider_id" UUID;

-- AlterTable
ALTER TABLE "volunteer" DROP COLUMN "branch",
DROP COLUMN "created_at",
ADD COLUMN     "asked_at" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "branch_id" UUID,
ADD COLUMN     "cooling_until" TIMESTAMPTZ(3),
ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by" UUID,
ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "party_member" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "role" TEXT NOT NULL DEFAULT 'member',
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'asked';

-- AlterTable
ALTER TABLE "wish" DROP COLUMN "text_enc",
ADD COLUMN     "agreed_at" TIMESTAMPTZ(3),
ADD COLUMN     "by_date" DATE,
ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "key_hash" TEXT NOT NULL,
ADD COLUMN     "made_by_id" UUID,
ADD COLUMN     "made_by_kind" TEXT NOT NULL,
ADD COLUMN     "met_at" TIMESTAMPTZ(3),
ADD COLUMN     "number" SERIAL NOT NULL,
ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "reason_enc" TEXT,
ADD COLUMN     "review_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "review_level" TEXT NOT NULL DEFAULT 'village',
ADD COLUMN     "reviewed_by" UUID,
ADD COLUMN     "thanked_at" TIMESTAMPTZ(3),
ADD COLUMN     "thanks_enc" TEXT,
ADD COLUMN     "urgency" TEXT NOT NULL DEFAULT 'normal',
ADD COLUMN     "value_fen" BIGINT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "words_enc" TEXT NOT NULL,
ALTER COLUMN "household_id" DROP NOT NULL,
ALTER COLUMN "public_text" SET NOT NULL,
ALTER COLUMN "state" DROP DEFAULT;

-- AlterTable
ALTER TABLE "wish_claim" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "asked_for" TEXT,
ADD COLUMN     "code_enc" TEXT,
ADD COLUMN     "code_failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "code_hash" TEXT,
ADD COLUMN     "end_note_enc" TEXT,
ADD COLUMN     "end_reason" TEXT,
ADD COLUMN     "held_at" TIMESTAMPTZ(3),
ADD COLUMN     "place" BIGSERIAL NOT NULL,
ADD COLUMN     "shown" TEXT NOT NULL DEFAULT 'nothing',
ALTER COLUMN "state" DROP DEFAULT,
ALTER COLUMN "lease_until" DROP NOT NULL;

-- CreateTable
CREATE TABLE "county_setting" (
    "region_code" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "set_by" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "county_setting_pkey" PRIMARY KEY ("region_code","room")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_kind" TEXT NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "branch" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "branch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "volunteer_hours" (
    "id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "volunteer_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "code_enc" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "deeds" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "branch_group" (
    "id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "external_hash" TEXT NOT NULL,
    "external_enc" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),
    "digest_on" DATE,

    CONSTRAINT "branch_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wish_event" (
    "id" UUID NOT NULL,
    "wish_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "claim_id" UUID,
    "note_enc" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wish_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wish_picture" (
    "wish_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "wish_picture_pkey" PRIMARY KEY ("wish_id","file_id")
);

-- CreateTable
CREATE TABLE "pairing_contact" (
    "id" UUID NOT NULL,
    "pairing_id" UUID NOT NULL,
    "key_hash" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "way" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "note_enc" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pairing_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alliance" (
    "id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "address" TEXT,
    "phone" TEXT,
    "hours" JSONB NOT NULL DEFAULT '[]',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "alliance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alliance_duty" (
    "alliance_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "alliance_duty_pkey" PRIMARY KEY ("alliance_id","on")
);

-- CreateTable
CREATE TABLE "service_slot" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "capacity" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_order_event" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "note_enc" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_order_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_check" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "key_hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_statement" (
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_statement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_key_key" ON "stored_file"("key");

-- CreateIndex
CREATE UNIQUE INDEX "branch_region_code_name_key" ON "branch"("region_code", "name");

-- CreateIndex
CREATE INDEX "volunteer_hours_volunteer_id_on_idx" ON "volunteer_hours"("volunteer_id", "on");

-- CreateIndex
CREATE UNIQUE INDEX "volunteer_hours_volunteer_id_kind_subject_id_key" ON "volunteer_hours"("volunteer_id", "kind", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_code_hash_key" ON "certificate"("code_hash");

-- CreateIndex
CREATE INDEX "certificate_volunteer_id_idx" ON "certificate"("volunteer_id");

-- CreateIndex
CREATE INDEX "branch_group_branch_id_idx" ON "branch_group"("branch_id");

-- CreateIndex
CREATE UNIQUE INDEX "branch_group_channel_external_hash_key" ON "branch_group"("channel", "external_hash");

-- CreateIndex
CREATE INDEX "wish_event_wish_id_at_idx" ON "wish_event"("wish_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "pairing_contact_key_hash_key" ON "pairing_contact"("key_hash");

-- CreateIndex
CREATE INDEX "pairing_contact_pairing_id_on_idx" ON "pairing_contact"("pairing_id", "on");

-- CreateIndex
CREATE INDEX "alliance_region_code_idx" ON "alliance"("region_code");

-- CreateIndex
CREATE UNIQUE INDEX "service_slot_project_id_starts_at_key" ON "service_slot"("project_id", "starts_at");

-- CreateIndex
CREATE INDEX "service_order_event_order_id_at_idx" ON "service_order_event"("order_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "service_check_key_hash_key" ON "service_check"("key_hash");

-- CreateIndex
CREATE INDEX "service_check_order_id_at_idx" ON "service_check"("order_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "service_statement_provider_id_month_key" ON "service_statement"("provider_id", "month");

-- CreateIndex
CREATE INDEX "pairing_household_id_state_idx" ON "pairing"("household_id", "state");

-- CreateIndex
CREATE INDEX "pairing_volunteer_id_state_idx" ON "pairing"("volunteer_id", "state");

-- CreateIndex
CREATE INDEX "pairing_region_code_state_idx" ON "pairing"("region_code", "state");

-- CreateIndex
CREATE UNIQUE INDEX "service_order_number_key" ON "service_order"("number");

-- CreateIndex
CREATE UNIQUE INDEX "service_order_key_hash_key" ON "service_order"("key_hash");

-- CreateIndex
CREATE INDEX "service_order_project_id_state_idx" ON "service_order"("project_id", "state");

-- CreateIndex
CREATE INDEX "service_order_person_id_idx" ON "service_order"("person_id");

-- CreateIndex
CREATE INDEX "service_order_region_code_state_idx" ON "service_order"("region_code", "state");

-- CreateIndex
CREATE UNIQUE INDEX "service_project_code_key" ON "service_project"("code");

-- CreateIndex
CREATE INDEX "service_project_state_tag_idx" ON "service_project"("state", "tag");

-- CreateIndex
CREATE INDEX "volunteer_branch_id_idx" ON "volunteer"("branch_id");

-- CreateIndex
CREATE INDEX "volunteer_region_code_state_idx" ON "volunteer"("region_code", "state");

-- CreateIndex
CREATE UNIQUE INDEX "wish_number_key" ON "wish"("number");

-- CreateIndex
CREATE UNIQUE INDEX "wish_key_hash_key" ON "wish"("key_hash");

-- CreateIndex
CREATE INDEX "wish_state_region_code_published_at_idx" ON "wish"("state", "region_code", "published_at");

-- CreateIndex
CREATE INDEX "wish_person_id_idx" ON "wish"("person_id");

-- CreateIndex
CREATE INDEX "wish_household_id_idx" ON "wish"("household_id");

-- CreateIndex
CREATE INDEX "wish_claim_wish_id_state_place_idx" ON "wish_claim"("wish_id", "state", "place");

-- CreateIndex
CREATE INDEX "wish_claim_volunteer_id_state_idx" ON "wish_claim"("volunteer_id", "state");

-- AddForeignKey
ALTER TABLE "staff_user" ADD CONSTRAINT "staff_user_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "service_provider"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteer_hours" ADD CONSTRAINT "volunteer_hours_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch_group" ADD CONSTRAINT "branch_group_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish" ADD CONSTRAINT "wish_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_event" ADD CONSTRAINT "wish_event_wish_id_fkey" FOREIGN KEY ("wish_id") REFERENCES "wish"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_picture" ADD CONSTRAINT "wish_picture_wish_id_fkey" FOREIGN KEY ("wish_id") REFERENCES "wish"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_picture" ADD CONSTRAINT "wish_picture_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing_contact" ADD CONSTRAINT "pairing_contact_pairing_id_fkey" FOREIGN KEY ("pairing_id") REFERENCES "pairing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_duty" ADD CONSTRAINT "alliance_duty_alliance_id_fkey" FOREIGN KEY ("alliance_id") REFERENCES "alliance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_project" ADD CONSTRAINT "service_project_alliance_id_fkey" FOREIGN KEY ("alliance_id") REFERENCES "alliance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_slot" ADD CONSTRAINT "service_slot_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "service_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_order" ADD CONSTRAINT "service_order_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_order" ADD CONSTRAINT "service_order_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_order" ADD CONSTRAINT "service_order_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "service_slot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_order_event" ADD CONSTRAINT "service_order_event_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "service_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_check" ADD CONSTRAINT "service_check_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "service_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_statement" ADD CONSTRAINT "service_statement_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "service_provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "staff_user" ADD CONSTRAINT "staff_user_role"
  CHECK ("role" IN ('village', 'township', 'county', 'admin', 'provider') AND ("role" = 'provider') = ("provider_id" IS NOT NULL));
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_state" CHECK ("state" IN ('asked', 'active', 'declined', 'ended'));
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_role" CHECK ("role" IN ('member', 'secretary'));
ALTER TABLE "volunteer_hours" ADD CONSTRAINT "volunteer_hours_minutes" CHECK ("minutes" > 0);
ALTER TABLE "wish" ADD CONSTRAINT "wish_state" CHECK ("state" IN
  ('to_agree', 'review', 'open', 'held', 'met', 'wrong', 'closed', 'refused', 'withdrawn', 'expired'));
ALTER TABLE "wish" ADD CONSTRAINT "wish_urgency" CHECK ("urgency" IN ('normal', 'soon'));
ALTER TABLE "wish_claim" ADD CONSTRAINT "wish_claim_state" CHECK ("state" IN
  ('waiting', 'held', 'done', 'released', 'expired', 'left', 'passed_over'));
ALTER TABLE "wish_claim" ADD CONSTRAINT "wish_claim_shown" CHECK ("shown" IN ('nothing', 'contact', 'address'));
-- One holder a wish; nobody stands in one line twice.
CREATE UNIQUE INDEX "wish_claim_holder" ON "wish_claim" ("wish_id") WHERE "state" = 'held';
CREATE UNIQUE INDEX "wish_claim_open" ON "wish_claim" ("wish_id", "volunteer_id") WHERE "state" IN ('waiting', 'held');
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_state" CHECK ("state" IN
  ('proposed', 'active', 'ended', 'declined', 'withdrawn'));
CREATE UNIQUE INDEX "pairing_open" ON "pairing" ("household_id", "volunteer_id") WHERE "state" IN ('proposed', 'active');
ALTER TABLE "alliance" ADD CONSTRAINT "alliance_level" CHECK ("level" IN ('county', 'township', 'village'));
ALTER TABLE "service_project" ADD CONSTRAINT "service_project_state" CHECK ("state" IN ('open', 'paused', 'ended'));
ALTER TABLE "service_slot" ADD CONSTRAINT "service_slot_taken" CHECK ("taken" BETWEEN 0 AND "capacity");
ALTER TABLE "service_order" ADD CONSTRAINT "service_order_state" CHECK ("state" IN
  ('ordered', 'accepted', 'scheduled', 'started', 'finished', 'confirmed', 'closed', 'declined', 'cancelled', 'no_show',
   'disputed'));
ALTER TABLE "service_order" ADD CONSTRAINT "service_order_rating" CHECK ("rating" BETWEEN 1 AND 3);
