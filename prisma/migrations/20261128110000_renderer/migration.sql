-- Which renderer made body_html of body_markdown; 0 for one from before they were counted. The worker makes anew what an
-- older one made.
ALTER TABLE "post" ADD COLUMN "renderer" INTEGER NOT NULL DEFAULT 0;
