-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "reply_to" UUID;

-- CreateTable
CREATE TABLE "outgoing_message" (
    "message_id" UUID NOT NULL,
    "reply_to" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "parts_done" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "outgoing_message_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "channel_account" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "external_hash" TEXT NOT NULL,
    "external_enc" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "bound_at" TIMESTAMPTZ(3),
    "conversation_id" UUID,
    "followed" BOOLEAN NOT NULL DEFAULT true,
    "follow_changed_at" TIMESTAMPTZ(3),
    "last_heard_at" TIMESTAMPTZ(3),
    "hold_until" TIMESTAMPTZ(3),
    "bind_failures" INTEGER NOT NULL DEFAULT 0,
    "bind_locked_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel_event" (
    "channel" TEXT NOT NULL,
    "event_hash" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_event_pkey" PRIMARY KEY ("channel","event_hash")
);

-- CreateTable
CREATE TABLE "bind_code" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "bind_code_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "channel_account_person_id_idx" ON "channel_account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_account_channel_external_hash_key" ON "channel_account"("channel", "external_hash");

-- CreateIndex
CREATE INDEX "channel_event_at_idx" ON "channel_event"("at");

-- CreateIndex
CREATE INDEX "bind_code_person_id_created_at_idx" ON "bind_code"("person_id", "created_at");

-- AddForeignKey
ALTER TABLE "outgoing_message" ADD CONSTRAINT "outgoing_message_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_account" ADD CONSTRAINT "channel_account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bind_code" ADD CONSTRAINT "bind_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "outgoing_message" ADD CONSTRAINT "outgoing_message_state" CHECK ("state" IN
  ('waiting', 'sending', 'sent', 'confirmed', 'failed', 'dropped'));
-- What is open of an account, in order: read at every step of its delivery.
CREATE INDEX "outgoing_message_open" ON "outgoing_message" ("reply_to") WHERE "state" IN ('waiting', 'sending');

-- In a group others read along: such an account is never somebody's, so nothing personal is said there.
ALTER TABLE "channel_account" ADD CONSTRAINT "channel_account_kind" CHECK
  ("kind" = 'user' OR ("kind" = 'group' AND "person_id" IS NULL));
ALTER TABLE "channel_account" ADD CONSTRAINT "channel_account_bound" CHECK
  (("person_id" IS NULL) = ("bound_at" IS NULL));

-- Two people never hold the same open code, and one person holds at most one.
CREATE UNIQUE INDEX "bind_code_open" ON "bind_code" ("code_hash") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "bind_code_person" ON "bind_code" ("person_id") WHERE "ended_at" IS NULL;
