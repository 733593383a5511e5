-- Nothing has been written there so far.
DROP TABLE "household_portrait";

-- CreateTable
CREATE TABLE "household_portrait" (
    "household_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "types" TEXT[],
    "signs_enc" TEXT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "household_portrait_pkey" PRIMARY KEY ("household_id","source")
);

-- AddForeignKey
ALTER TABLE "household_portrait" ADD CONSTRAINT "household_portrait_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "household_portrait" ADD CONSTRAINT "household_portrait_source" CHECK ("source" IN ('decision', 'told'));
