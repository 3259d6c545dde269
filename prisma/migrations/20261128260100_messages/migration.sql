-- DropIndex
DROP INDEX "contact_message_created_at_idx";

-- AlterTable
ALTER TABLE "contact_message" ADD COLUMN     "assigned_to" UUID,
ADD COLUMN     "spam_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "contact_entry" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "mail_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_template" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reply_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contact_message_created_at_id_idx" ON "contact_message"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "contact_message_email_idx" ON "contact_message"("email");

-- CreateIndex
CREATE INDEX "contact_entry_message_id_at_idx" ON "contact_entry"("message_id", "at");

-- CreateIndex
CREATE INDEX "contact_entry_mail_id_idx" ON "contact_entry"("mail_id");

-- CreateIndex
CREATE UNIQUE INDEX "reply_template_name_key" ON "reply_template"("name");

-- AddForeignKey
ALTER TABLE "contact_entry" ADD CONSTRAINT "contact_entry_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "contact_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_entry" ADD CONSTRAINT "contact_entry_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "outbox_mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE contact_message ADD CONSTRAINT contact_message_spam CHECK (spam_at IS NULL OR answered_at IS NULL);
ALTER TABLE contact_entry
  ADD CONSTRAINT contact_entry_kind CHECK (kind IN ('reply', 'note')),
  ADD CONSTRAINT contact_entry_mail CHECK (kind = 'reply' OR mail_id IS NULL);

-- The tab that is looked at all day, and words in any of them.
CREATE INDEX contact_message_open ON contact_message (created_at DESC, id DESC) WHERE answered_at IS NULL AND spam_at IS NULL;
CREATE INDEX contact_message_words ON contact_message USING gin ((name || ' ' || email::text || ' ' || message) gin_trgm_ops);
