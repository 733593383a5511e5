-- CreateTable
CREATE TABLE "request" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "conversation_id" UUID,
    "household_id" UUID,
    "application_id" UUID,
    "region_code" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "words_enc" TEXT,
    "details_enc" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "staff_id" UUID,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_event" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "staff_id" UUID,
    "level" TEXT NOT NULL,
    "note_enc" TEXT,
    "client_key" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "request_number_key" ON "request"("number");

-- CreateIndex
CREATE UNIQUE INDEX "request_key_hash_key" ON "request"("key_hash");

-- CreateIndex
CREATE INDEX "request_region_code_state_idx" ON "request"("region_code", "state");

-- CreateIndex
CREATE INDEX "request_person_id_idx" ON "request"("person_id");

-- CreateIndex
CREATE INDEX "request_conversation_id_idx" ON "request"("conversation_id");

-- CreateIndex
CREATE INDEX "request_application_id_idx" ON "request"("application_id");

-- CreateIndex
CREATE INDEX "request_event_request_id_at_idx" ON "request_event"("request_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "request_event_request_id_client_key_key" ON "request_event"("request_id", "client_key");

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_event" ADD CONSTRAINT "request_event_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say
ALTER TABLE "request" ADD CONSTRAINT "request_kind" CHECK ("kind" IN ('change', 'appeal', 'abuse', 'callback', 'wish', 'service'));
ALTER TABLE "request" ADD CONSTRAINT "request_state" CHECK ("state" IN ('new', 'taken', 'answered', 'closed', 'withdrawn'));
ALTER TABLE "request" ADD CONSTRAINT "request_level" CHECK ("level" IN ('village', 'township', 'county'));
-- Only what may be asked for without a name has none, and what somebody has taken has somebody.
ALTER TABLE "request" ADD CONSTRAINT "request_name" CHECK ("person_id" IS NOT NULL OR "kind" IN ('abuse', 'callback'));
ALTER TABLE "request" ADD CONSTRAINT "request_holder" CHECK ("state" <> 'new' OR "staff_id" IS NULL);
ALTER TABLE "request" ADD CONSTRAINT "request_taken" CHECK ("state" <> 'taken' OR "staff_id" IS NOT NULL);
CREATE SEQUENCE "request_number";
