-- A caseworker let every volunteer near see a picture of what a wish is about.
ALTER TABLE "wish_picture" ADD COLUMN "freed_at" TIMESTAMPTZ(3);
