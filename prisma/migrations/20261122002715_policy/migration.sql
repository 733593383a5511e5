-- CreateTable
CREATE TABLE "policy_change" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "op" TEXT,
    "valid_from" DATE NOT NULL,
    "review_by" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "url" TEXT,
    "grade" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "clause_en" TEXT NOT NULL,
    "note_enc" TEXT,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by" UUID,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason_enc" TEXT,

    CONSTRAINT "policy_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_preview" (
    "id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "fingerprint" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "looked_golden" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,
    "started_by" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "policy_preview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_preview_case" (
    "id" UUID NOT NULL,
    "preview_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "household_id" UUID,
    "programme" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "verdict_before" TEXT NOT NULL,
    "verdict_after" TEXT NOT NULL,
    "fen_before" BIGINT,
    "fen_after" BIGINT,

    CONSTRAINT "policy_preview_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate" (
    "id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "household_id" UUID,
    "region_code" TEXT NOT NULL,
    "programme" TEXT NOT NULL,
    "amount_fen" BIGINT,
    "state" TEXT NOT NULL DEFAULT 'to_contact',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "policy_change_state_place_idx" ON "policy_change"("state", "place");

-- CreateIndex
CREATE INDEX "policy_preview_change_id_started_at_idx" ON "policy_preview"("change_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "policy_preview_case_preview_id_kind_ref_programme_key" ON "policy_preview_case"("preview_id", "kind", "ref", "programme");

-- CreateIndex
CREATE INDEX "candidate_region_code_state_idx" ON "candidate"("region_code", "state");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_change_id_programme_application_id_key" ON "candidate"("change_id", "programme", "application_id");

-- AddForeignKey
ALTER TABLE "policy_change" ADD CONSTRAINT "policy_change_proposed_by_fkey" FOREIGN KEY ("proposed_by") REFERENCES "staff_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_change" ADD CONSTRAINT "policy_change_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "staff_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_preview" ADD CONSTRAINT "policy_preview_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "policy_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_preview_case" ADD CONSTRAINT "policy_preview_case_preview_id_fkey" FOREIGN KEY ("preview_id") REFERENCES "policy_preview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "policy_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

ALTER TABLE "policy_change" ADD CONSTRAINT "policy_change_state" CHECK ("state" IN ('draft', 'previewed', 'approved', 'rejected', 'withdrawn'));
ALTER TABLE "policy_change" ADD CONSTRAINT "policy_change_place" CHECK ("place" ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})?$');
ALTER TABLE "policy_change" ADD CONSTRAINT "policy_change_op" CHECK ("op" IN ('lt', 'lte', 'gt', 'gte'));
ALTER TABLE "policy_change" ADD CONSTRAINT "policy_change_grade" CHECK ("grade" IN ('A', 'B', 'C', 'D'));
ALTER TABLE "policy_change" ADD CONSTRAINT "policy_change_term" CHECK ("review_by" >= "valid_from");
ALTER TABLE "policy_change" ADD CONSTRAINT "policy_change_cited" CHECK ("title" <> '' AND "clause" <> '');
-- Two persons: nobody approves what they proposed, and nothing is approved by nobody.
ALTER TABLE "policy_change" ADD CONSTRAINT "policy_change_second_person" CHECK (
  ("approved_by" IS NULL OR "approved_by" <> "proposed_by") AND ("state" <> 'approved' OR "approved_by" IS NOT NULL));
-- One value a key, place and day on its way or in force.
CREATE UNIQUE INDEX "policy_change_one" ON "policy_change" ("place", "key", "valid_from")
  WHERE "state" IN ('draft', 'previewed', 'approved');

ALTER TABLE "policy_preview" ADD CONSTRAINT "policy_preview_state" CHECK ("state" IN ('running', 'done'));
-- One preview of a change at a time.
CREATE UNIQUE INDEX "policy_preview_running" ON "policy_preview" ("change_id") WHERE "state" = 'running';
ALTER TABLE "policy_preview_case" ADD CONSTRAINT "policy_preview_case_kind" CHECK ("kind" IN ('golden', 'household'));
ALTER TABLE "policy_preview_case" ADD CONSTRAINT "policy_preview_case_effect" CHECK ("effect" IN ('gains', 'loses', 'more', 'less', 'other'));

ALTER TABLE "candidate" ADD CONSTRAINT "candidate_state" CHECK ("state" IN ('to_contact', 'contacted', 'declined', 'applied'));
-- A household with two old applications is still contacted once.
CREATE UNIQUE INDEX "candidate_household" ON "candidate" ("change_id", "programme", "household_id") WHERE "household_id" IS NOT NULL;

-- An approved change, or one taken back, reaches every process at once; the poll finds it anyway.
CREATE FUNCTION "wake_policy"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('zhongfu_policy', NEW."id"::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "policy_change_wake" AFTER UPDATE OF "state" ON "policy_change"
  FOR EACH ROW WHEN (NEW."state" = 'approved' OR OLD."state" = 'approved') EXECUTE FUNCTION "wake_policy"();
