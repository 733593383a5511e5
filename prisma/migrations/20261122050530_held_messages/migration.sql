-- What a platform takes no more is kept until the person writes again.
ALTER TABLE "outgoing_message" DROP CONSTRAINT "outgoing_message_state";
ALTER TABLE "outgoing_message" ADD CONSTRAINT "outgoing_message_state" CHECK ("state" IN
  ('waiting', 'sending', 'sent', 'confirmed', 'failed', 'dropped', 'held'));

-- Counting what an account was sent since it was heard.
CREATE INDEX "outgoing_message_reply_to_settled_at_idx" ON "outgoing_message"("reply_to", "settled_at");
