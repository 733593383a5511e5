-- AlterTable
ALTER TABLE "branch_group" ADD COLUMN     "digest_until" TIMESTAMPTZ(3);
