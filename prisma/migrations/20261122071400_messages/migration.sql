-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "budget" TEXT NOT NULL DEFAULT 'free',
ADD COLUMN     "topic" TEXT NOT NULL DEFAULT 'must';

-- What was on its way before was due when it was planned.
ALTER TABLE "delivery" ADD COLUMN     "due_at" TIMESTAMPTZ(3);
UPDATE "delivery" SET "due_at" = "not_before";
ALTER TABLE "delivery" ALTER COLUMN "due_at" SET NOT NULL;

ALTER TABLE "delivery" DROP CONSTRAINT "delivery_state";
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_state" CHECK ("state" IN ('created', 'sending', 'sent', 'failed', 'cancelled', 'held', 'digested'));
ALTER TABLE "notification" ADD CONSTRAINT "notification_budget" CHECK ("budget" IN ('free', 'open', 'counted', 'morning'));

-- CreateTable
CREATE TABLE "message_day" (
    "owner_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "sent" INTEGER NOT NULL,

    CONSTRAINT "message_day_pkey" PRIMARY KEY ("owner_id","on")
);

-- CreateTable
CREATE TABLE "message_opt_out" (
    "person_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_opt_out_pkey" PRIMARY KEY ("person_id","topic")
);

-- CreateTable
CREATE TABLE "undelivered" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "staff_id" UUID,
    "household_id" UUID,
    "region_code" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 0,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,
    "done_how" TEXT,
    "note_enc" TEXT,

    CONSTRAINT "undelivered_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "undelivered_message" (
    "notification_id" UUID NOT NULL,
    "undelivered_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "undelivered_message_pkey" PRIMARY KEY ("notification_id")
);

-- CreateIndex
CREATE INDEX "undelivered_state_region_code_since_idx" ON "undelivered"("state", "region_code", "since");

-- CreateIndex
CREATE INDEX "undelivered_message_undelivered_id_idx" ON "undelivered_message"("undelivered_id");

-- AddForeignKey
ALTER TABLE "message_opt_out" ADD CONSTRAINT "message_opt_out_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "undelivered_message" ADD CONSTRAINT "undelivered_message_undelivered_id_fkey" FOREIGN KEY ("undelivered_id") REFERENCES "undelivered"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "undelivered" ADD CONSTRAINT "undelivered_state" CHECK ("state" IN ('open', 'done'));

-- One to-do for whoever is not reached, however many messages it is about.
CREATE UNIQUE INDEX "undelivered_open_person" ON "undelivered"("person_id") WHERE "state" = 'open';
CREATE UNIQUE INDEX "undelivered_open_staff" ON "undelivered"("staff_id") WHERE "state" = 'open';

-- What waits for the morning, by whom it is for.
CREATE INDEX "delivery_held" ON "delivery"("notification_id") WHERE "state" = 'held';
