-- The link that is mailed for a draft has another secret than the browser in which it was begun. Whoever presses it takes the
-- draft out of that browser.
ALTER TABLE application_draft ADD COLUMN link_hash text, ADD COLUMN opened_as integer;
