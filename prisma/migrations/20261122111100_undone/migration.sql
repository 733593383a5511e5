-- A wish that seemed met: its claim is undone, its hours are taken back.
ALTER TABLE "wish_claim" DROP CONSTRAINT "wish_claim_state";
ALTER TABLE "wish_claim" ADD CONSTRAINT "wish_claim_state" CHECK ("state" IN
  ('waiting', 'held', 'done', 'released', 'expired', 'left', 'passed_over', 'undone'));
ALTER TABLE "volunteer_hours" DROP CONSTRAINT "volunteer_hours_minutes";
ALTER TABLE "volunteer_hours" ADD CONSTRAINT "volunteer_hours_minutes" CHECK ("sign" IN (1, -1) AND "minutes" * "sign" > 0);
