ALTER TABLE "notification" ADD COLUMN "asks" TEXT;
