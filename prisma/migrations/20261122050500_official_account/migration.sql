-- AlterTable
ALTER TABLE "channel_account" ADD COLUMN     "last_tapped_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "outgoing_message" ADD COLUMN     "parts_at_once" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "service_pass" (
    "service" TEXT NOT NULL,
    "value_enc" TEXT,
    "fetched_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),

    CONSTRAINT "service_pass_pkey" PRIMARY KEY ("service")
);
