-- Hand-over to a person: skills, the ladder, silence, rating; notes and history; presence, on-call, ready replies.
ALTER TABLE "staff_user" ADD COLUMN "skills" TEXT[] DEFAULT ARRAY[]::TEXT[];

ALTER TABLE "handoff"
  ADD COLUMN "skill" TEXT NOT NULL DEFAULT 'general',
  ADD COLUMN "level" TEXT NOT NULL DEFAULT 'village',
  ADD COLUMN "step" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "round" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "front" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "silent_since" TIMESTAMPTZ(3),
  ADD COLUMN "reply_due_at" TIMESTAMPTZ(3),
  ADD COLUMN "missed_told_at" TIMESTAMPTZ(3),
  ADD COLUMN "summary_enc" TEXT,
  ADD COLUMN "rating_asked_at" TIMESTAMPTZ(3),
  ADD COLUMN "rating" INTEGER,
  ADD COLUMN "rating_words_enc" TEXT,
  ADD COLUMN "rated_at" TIMESTAMPTZ(3);
CREATE INDEX "handoff_staff_id_state_idx" ON "handoff"("staff_id", "state");

ALTER TABLE "message" ADD COLUMN "grams" INTEGER[] DEFAULT ARRAY[]::INTEGER[];
CREATE INDEX "message_grams_idx" ON "message" USING GIN ("grams");

CREATE TABLE "handoff_event" (
    "id" UUID NOT NULL,
    "handoff_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_id" UUID,
    "to_staff_id" UUID,
    "level" TEXT,
    "note_enc" TEXT,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handoff_event_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "handoff_event_handoff_id_key_key" ON "handoff_event"("handoff_id", "key");
ALTER TABLE "handoff_event" ADD CONSTRAINT "handoff_event_handoff_id_fkey" FOREIGN KEY ("handoff_id") REFERENCES "handoff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "staff_presence" (
    "staff_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_presence_pkey" PRIMARY KEY ("staff_id")
);
ALTER TABLE "staff_presence" ADD CONSTRAINT "staff_presence_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "on_call" (
    "id" UUID NOT NULL,
    "region_code" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "on_call_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "on_call_region_code_from_at_idx" ON "on_call"("region_code", "from_at");
ALTER TABLE "on_call" ADD CONSTRAINT "on_call_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "canned_reply" (
    "id" UUID NOT NULL,
    "region_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "canned_reply_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "canned_reply_region_code_idx" ON "canned_reply"("region_code");

-- What Prisma's schema language cannot say.
ALTER TABLE "handoff" DROP CONSTRAINT "handoff_reason";
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_reason"
  CHECK ("reason" IN ('asked', 'not_understood', 'emotion', 'emergency', 'step_in'));
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_level" CHECK ("level" IN ('village', 'township', 'county', 'on_call'));
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_rating" CHECK ("rating" BETWEEN 1 AND 3);
-- Exactly one owner while it is taken, none while it waits. Of those that were ended before anybody came: none.
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_one_owner" CHECK (
  ("state" = 'waiting' AND "staff_id" IS NULL AND "closed_at" IS NULL) OR
  ("state" = 'taken' AND "staff_id" IS NOT NULL AND "closed_at" IS NULL) OR
  ("state" = 'closed' AND "closed_at" IS NOT NULL));
ALTER TABLE "handoff_event" ADD CONSTRAINT "handoff_event_kind" CHECK ("kind" IN
  ('asked', 'raised', 'taken', 'transferred', 'returned', 'escalated', 'reminded', 'note', 'closed', 'rated'));
ALTER TABLE "staff_presence" ADD CONSTRAINT "staff_presence_state" CHECK ("state" IN ('on', 'away', 'off'));
ALTER TABLE "on_call" ADD CONSTRAINT "on_call_span" CHECK ("from_at" < "to_at");

-- A change of a hand-over wakes the desks of its place, and the talks of everybody in the same line: their place
-- may have moved. Transport only: whoever misses it looks again by itself.
CREATE FUNCTION "wake_line"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('zhongfu_desk', NEW."region_code");
  PERFORM pg_notify('zhongfu_chat', NEW."conversation_id"::text || ' handoff');
  PERFORM pg_notify('zhongfu_chat', h."conversation_id"::text || ' handoff')
    FROM "handoff" h
   WHERE h."state" = 'waiting' AND h."id" <> NEW."id"
     AND left(h."region_code", 6) = left(NEW."region_code", 6);
  RETURN NULL;
END $$;
CREATE TRIGGER "handoff_wake" AFTER INSERT OR UPDATE ON "handoff"
  FOR EACH ROW EXECUTE FUNCTION "wake_line"();

-- A word in a talk that has been handed over wakes the desk, too.
CREATE OR REPLACE FUNCTION "wake_chat"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('zhongfu_chat', NEW."conversation_id"::text);
  PERFORM pg_notify('zhongfu_desk', h."region_code")
    FROM "handoff" h WHERE h."conversation_id" = NEW."conversation_id" AND h."closed_at" IS NULL;
  RETURN NULL;
END $$;
