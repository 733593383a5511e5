-- CreateTable
CREATE TABLE "service_statement_entry" (
    "statement_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "sign" INTEGER NOT NULL,
    "project_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "unchecked" BOOLEAN NOT NULL,
    "pay_fen" BIGINT,

    CONSTRAINT "service_statement_entry_pkey" PRIMARY KEY ("statement_id","order_id")
);

-- CreateIndex
CREATE INDEX "service_statement_entry_order_id_idx" ON "service_statement_entry"("order_id");

-- AddForeignKey
ALTER TABLE "service_statement_entry" ADD CONSTRAINT "service_statement_entry_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "service_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_statement_entry" ADD CONSTRAINT "service_statement_entry_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "service_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_statement_entry" ADD CONSTRAINT "service_statement_entry_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "service_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was counted before, as it stands now.
INSERT INTO "service_statement_entry"
SELECT o."statement_id", o."id", 1, o."project_id",
       coalesce(floor(extract(epoch FROM o."out_at" - o."in_at") / 60), 0)::int,
       o."in_at" IS NULL OR o."out_at" IS NULL, p."pay_fen"
  FROM "service_order" o JOIN "service_project" p ON p."id" = o."project_id"
 WHERE o."statement_id" IS NOT NULL;

-- DropForeignKey
ALTER TABLE "service_order" DROP CONSTRAINT "service_order_statement_id_fkey";

-- DropIndex
DROP INDEX "service_order_statement_id_idx";

-- AlterTable
ALTER TABLE "service_order" DROP COLUMN "statement_id";

-- What Prisma cannot say.
ALTER TABLE "service_statement_entry" ADD CONSTRAINT "service_statement_entry_sign" CHECK ("sign" IN (1, -1));
ALTER TABLE "service_statement_entry" ADD CONSTRAINT "service_statement_entry_minutes" CHECK ("minutes" >= 0);
