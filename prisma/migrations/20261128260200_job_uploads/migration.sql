-- CreateTable
CREATE TABLE "job_upload" (
    "id" UUID NOT NULL,
    "started_by" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "source" TEXT,
    "publish" BOOLEAN NOT NULL,
    "closes_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "tried_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "done" INTEGER NOT NULL DEFAULT 0,
    "report" JSONB,

    CONSTRAINT "job_upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_upload_created_at_idx" ON "job_upload"("created_at");

-- CreateIndex
CREATE INDEX "job_upload_sha256_idx" ON "job_upload"("sha256");

-- Nothing is taken in that was not looked through first, and nobody asked for.
ALTER TABLE job_upload ADD CONSTRAINT job_upload_order CHECK
  ((asked_at IS NULL OR tried_at IS NOT NULL) AND (finished_at IS NULL OR asked_at IS NOT NULL));
