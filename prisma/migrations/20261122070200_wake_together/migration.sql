-- Lines of many talks are written together: one notification tells of all talks of a statement, as "id,id said,id".
-- "said": nothing but words of the resident themselves, for which their own page need not hurry.
-- NOTIFY takes 8000 bytes: so many talks go into one, and more into the next.
CREATE FUNCTION "wake_chats"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('zhongfu_chat', string_agg(t."talk", ','))
    FROM (SELECT "conversation_id"::text || CASE WHEN bool_and("author" = 'resident') THEN ' said' ELSE '' END AS "talk",
                 (row_number() OVER () - 1) / 100 AS "part"
            FROM fresh GROUP BY "conversation_id") t
   GROUP BY t."part";
  -- A word in a talk that has been handed over wakes the desk, too.
  PERFORM pg_notify('zhongfu_desk', h."region_code")
    FROM "handoff" h WHERE h."conversation_id" IN (SELECT "conversation_id" FROM fresh) AND h."closed_at" IS NULL;
  RETURN NULL;
END $$;

DROP TRIGGER "message_wake" ON "message";
CREATE TRIGGER "message_wake" AFTER INSERT ON "message"
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "wake_chats"();
-- Words that move with their talk.
CREATE TRIGGER "message_moved_wake" AFTER UPDATE OF "conversation_id" ON "message"
  FOR EACH ROW EXECUTE FUNCTION "wake_chat"();

-- One call a statement instead of one a row; the same topic twice is one notification anyway.
CREATE OR REPLACE FUNCTION "wake_by_topic"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('zhongfu_wake', fresh."topic") FROM (SELECT DISTINCT "topic" FROM fresh) fresh;
  RETURN NULL;
END $$;
DROP TRIGGER "outbox_event_wake" ON "outbox_event";
CREATE TRIGGER "outbox_event_wake" AFTER INSERT ON "outbox_event"
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "wake_by_topic"();
