-- Where somebody found the job they apply for, as far as the address they came by said so; null when it said nothing.
ALTER TABLE "application" ADD COLUMN "source" TEXT;
ALTER TABLE application ADD CONSTRAINT application_source CHECK (source ~ '^[a-z0-9][a-z0-9.-]{0,59}$');
