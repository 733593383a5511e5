-- A written message wakes the event streams of its conversation, in every web process. Transport only:
-- a stream that misses it finds the message in the table.
CREATE FUNCTION "wake_chat"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('zhongfu_chat', NEW."conversation_id"::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "message_wake" AFTER INSERT OR UPDATE OF "conversation_id" ON "message"
  FOR EACH ROW EXECUTE FUNCTION "wake_chat"();

ALTER TABLE "message" ADD CONSTRAINT "message_author" CHECK ("author" IN ('resident', 'bot', 'person', 'system'));
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_reason" CHECK ("reason" IN ('asked', 'not_understood', 'emergency', 'step_in'));
