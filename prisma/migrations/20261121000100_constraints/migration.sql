-- What Prisma's schema language cannot say.

-- One current household a person, one open code a household, one holder a wish, one open hand-over a conversation.
CREATE UNIQUE INDEX "household_member_current" ON "household_member" ("person_id") WHERE "to_date" IS NULL;
CREATE UNIQUE INDEX "happiness_code_active" ON "happiness_code" ("household_id") WHERE "revoked_at" IS NULL;
CREATE UNIQUE INDEX "wish_claim_open" ON "wish_claim" ("wish_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "handoff_open" ON "handoff" ("conversation_id") WHERE "closed_at" IS NULL;
-- One application on its way a person: two phones that start at once share one draft.
CREATE UNIQUE INDEX "application_open" ON "application" ("applicant_id")
  WHERE "stage" NOT IN ('approved', 'refused', 'withdrawn');

-- The relay and the sweeps read only what is left to do.
CREATE INDEX "outbox_event_waiting" ON "outbox_event" ("id") WHERE "handled_at" IS NULL;
CREATE INDEX "message_unhandled" ON "message" ("conversation_id", "seq") WHERE "handled_at" IS NULL;

ALTER TABLE "application" ADD CONSTRAINT "application_stage" CHECK ("stage" IN
  ('draft', 'submitted', 'checking', 'review', 'notice', 'confirm', 'sent_back', 'approved', 'refused', 'withdrawn'));
ALTER TABLE "application" ADD CONSTRAINT "application_registry_state" CHECK ("registry_state" IN ('not_asked', 'answered', 'not_found', 'down'));
ALTER TABLE "application_field" ADD CONSTRAINT "application_field_state" CHECK ("state" IN ('answered', 'empty', 'conflict', 'missing', 'stated'));
ALTER TABLE "economic_check" ADD CONSTRAINT "economic_check_state" CHECK ("state" IN ('waiting', 'asked', 'answered', 'failed'));
ALTER TABLE "economic_check_line" ADD CONSTRAINT "economic_check_line_state" CHECK ("state" IN ('asked', 'answered', 'empty', 'conflict'));
ALTER TABLE "decision" ADD CONSTRAINT "decision_outcome" CHECK ("outcome" IN ('approve', 'refuse', 'send_back', 'pass'));
ALTER TABLE "decision" ADD CONSTRAINT "decision_amount" CHECK ("amount_fen" IS NULL OR "amount_fen" >= 0);
ALTER TABLE "benefit_item" ADD CONSTRAINT "benefit_item_amount" CHECK ("amount_fen" IS NULL OR "amount_fen" >= 0);
ALTER TABLE "benefit_item" ADD CONSTRAINT "benefit_item_period" CHECK ("period_to" IS NULL OR "period_to" >= "period_from");
ALTER TABLE "session" ADD CONSTRAINT "session_owner" CHECK (
  ("kind" = 'resident' AND "person_id" IS NOT NULL AND "staff_id" IS NULL) OR
  ("kind" = 'staff' AND "staff_id" IS NOT NULL AND "person_id" IS NULL));
ALTER TABLE "staff_user" ADD CONSTRAINT "staff_user_role" CHECK ("role" IN ('village', 'township', 'county', 'admin'));
ALTER TABLE "sign_in_challenge" ADD CONSTRAINT "sign_in_challenge_attempts" CHECK ("attempts" BETWEEN 0 AND 5);
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_owner" CHECK ("owner" IN ('bot', 'person'));
ALTER TABLE "message" ADD CONSTRAINT "message_direction" CHECK ("direction" IN ('in', 'out'));
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_state" CHECK ("state" IN ('waiting', 'taken', 'closed'));
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_urgency" CHECK ("urgency" IN ('normal', 'urgent'));
ALTER TABLE "notification" ADD CONSTRAINT "notification_recipient" CHECK (("person_id" IS NULL) <> ("staff_id" IS NULL));
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_state" CHECK ("state" IN ('created', 'sending', 'sent', 'failed', 'cancelled'));
ALTER TABLE "scheduled_task" ADD CONSTRAINT "scheduled_task_state" CHECK ("state" IN ('waiting', 'queued', 'done', 'cancelled', 'failed'));
ALTER TABLE "service_project" ADD CONSTRAINT "service_project_capacity" CHECK ("capacity" >= 0);
ALTER TABLE "wish" ADD CONSTRAINT "wish_state" CHECK ("state" IN ('draft', 'review', 'open', 'claimed', 'done', 'closed'));
ALTER TABLE "wish_claim" ADD CONSTRAINT "wish_claim_state" CHECK ("state" IN ('held', 'released', 'expired', 'done'));
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_state" CHECK ("state" IN ('proposed', 'active', 'ended'));

-- The audit table is append-only: nobody changes or deletes a line, not even by mistake.
CREATE FUNCTION "audit_entry_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_entry is append-only';
END $$;
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "audit_entry_is_append_only"();
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_entry_is_append_only"();

-- A new event wakes the relay at once; the sweep finds it anyway when nobody listens.
CREATE FUNCTION "wake_relay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('zhongfu_wake', TG_TABLE_NAME);
  RETURN NULL;
END $$;
CREATE TRIGGER "outbox_event_wake" AFTER INSERT ON "outbox_event" FOR EACH STATEMENT EXECUTE FUNCTION "wake_relay"();
CREATE TRIGGER "scheduled_task_wake" AFTER INSERT ON "scheduled_task" FOR EACH STATEMENT EXECUTE FUNCTION "wake_relay"();

-- Numbers of applications: SQ + date + running number.
CREATE SEQUENCE "application_number";
