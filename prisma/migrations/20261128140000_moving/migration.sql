-- AlterTable
ALTER TABLE "post" ADD COLUMN     "moved_digest" TEXT,
ADD COLUMN     "moved_version" INTEGER;

-- CreateTable
CREATE TABLE "post_move" (
    "id" UUID NOT NULL,
    "started_by" UUID,
    "file_name" TEXT NOT NULL,
    "site" TEXT,
    "asked_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "done" INTEGER NOT NULL DEFAULT 0,
    "report" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_move_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "post_move_started_by_idx" ON "post_move"("started_by");

-- CreateIndex
CREATE INDEX "post_move_created_at_idx" ON "post_move"("created_at");

-- AddForeignKey
ALTER TABLE "post_move" ADD CONSTRAINT "post_move_started_by_fkey" FOREIGN KEY ("started_by") REFERENCES "staff"("person_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was moved in has both a version and a hash of what was read; a move is done after it was asked for.
ALTER TABLE post ADD CONSTRAINT post_moved CHECK ((moved_version IS NULL) = (moved_digest IS NULL));
ALTER TABLE post_move ADD CONSTRAINT post_move_order CHECK (finished_at IS NULL OR asked_at IS NOT NULL);
