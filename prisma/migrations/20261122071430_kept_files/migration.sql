-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN     "kept_by" TEXT;

-- CreateIndex
CREATE INDEX "stored_file_uploaded_by_created_at_idx" ON "stored_file"("uploaded_by", "created_at");
