-- What somebody said when they signed up travels with the link, and counts only once the address has proved to be theirs:
-- a stranger who types your address can neither name you nor agree to mail for you.
ALTER TABLE sign_in_token
  ADD COLUMN name text,
  ADD COLUMN wants_marketing boolean NOT NULL DEFAULT false;
