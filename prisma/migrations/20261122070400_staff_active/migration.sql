-- When somebody at the desk last touched it. Whoever is there already gets the time of their last sign.
ALTER TABLE "staff_presence" ADD COLUMN "active_at" TIMESTAMPTZ(3);
UPDATE "staff_presence" SET "active_at" = "beat_at";
ALTER TABLE "staff_presence" ALTER COLUMN "active_at" SET NOT NULL;
