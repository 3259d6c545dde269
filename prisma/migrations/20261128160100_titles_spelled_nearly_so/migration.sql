-- CreateIndex
CREATE INDEX "post_title_trgm" ON "post" USING GIN ("title" gin_trgm_ops);
