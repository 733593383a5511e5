-- CreateTable
CREATE TABLE "screening_receipt" (
    "id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "facts_enc" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "pack_version" TEXT NOT NULL,
    "result_hash" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "screening_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "screening_receipt_code_hash_key" ON "screening_receipt"("code_hash");
