-- AlterTable
ALTER TABLE "service_order" ADD COLUMN     "address_enc" TEXT,
ADD COLUMN     "finished_at" TIMESTAMPTZ(3),
ADD COLUMN     "no_show_by" TEXT,
ADD COLUMN     "offered_at" TIMESTAMPTZ(3),
ADD COLUMN     "statement_id" UUID,
ADD COLUMN     "wanted_on" DATE;

-- CreateIndex
CREATE INDEX "service_order_slot_id_idx" ON "service_order"("slot_id");

-- CreateIndex
CREATE INDEX "service_order_statement_id_idx" ON "service_order"("statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_provider_region_code_name_key" ON "service_provider"("region_code", "name");

-- AddForeignKey
ALTER TABLE "service_order" ADD CONSTRAINT "service_order_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "service_statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say.
CREATE SEQUENCE "service_order_number";
ALTER TABLE "service_order" ADD CONSTRAINT "service_order_no_show" CHECK ("no_show_by" IN ('visitor', 'household'));
ALTER TABLE "service_check" ADD CONSTRAINT "service_check_kind" CHECK ("kind" IN ('in', 'out'));
