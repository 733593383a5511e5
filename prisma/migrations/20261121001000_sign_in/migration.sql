-- Whether the registry has confirmed that name and ID number belong together. Rows that the registry itself
-- gave us are confirmed; somebody who signs in while it is down is not, until it answers.
ALTER TABLE "person" ADD COLUMN "real_name_state" TEXT NOT NULL DEFAULT 'confirmed';
ALTER TABLE "person" ADD CONSTRAINT "person_real_name_state" CHECK ("real_name_state" IN ('confirmed', 'unconfirmed', 'mismatch'));

-- The code is kept encrypted only until the message is out; the lease keeps two workers from sending it.
ALTER TABLE "sign_in_challenge"
  ADD COLUMN "ip_hash" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "code_enc" TEXT,
  ADD COLUMN "message" TEXT NOT NULL DEFAULT 'pending',
  ADD COLUMN "name_confirmed" BOOLEAN,
  ADD COLUMN "lease_until" TIMESTAMPTZ(3),
  ADD COLUMN "sent_at" TIMESTAMPTZ(3);
ALTER TABLE "sign_in_challenge" ALTER COLUMN "ip_hash" DROP DEFAULT;
ALTER TABLE "sign_in_challenge" ADD CONSTRAINT "sign_in_challenge_message" CHECK ("message" IN ('pending', 'code', 'mismatch'));

CREATE INDEX "sign_in_challenge_phone_hash_created_at_idx" ON "sign_in_challenge"("phone_hash", "created_at");
CREATE INDEX "sign_in_challenge_ip_hash_created_at_idx" ON "sign_in_challenge"("ip_hash", "created_at");
