-- A new event tells its topic, so that only those wake up whom it concerns. One notification a topic and transaction.
CREATE FUNCTION "wake_by_topic"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('zhongfu_wake', NEW."topic");
  RETURN NULL;
END $$;
DROP TRIGGER "outbox_event_wake" ON "outbox_event";
CREATE TRIGGER "outbox_event_wake" AFTER INSERT ON "outbox_event" FOR EACH ROW EXECUTE FUNCTION "wake_by_topic"();
