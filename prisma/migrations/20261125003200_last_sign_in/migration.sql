-- An account goes after two years without a sign-in, as the privacy notice says (lib/privacy/retention.ts).
ALTER TABLE person ADD COLUMN last_sign_in_at timestamptz(3);
