import { type Columns, deleted, plain, staff } from "./fate";

/** Accounts, what people say about themselves in them, and how they sign in. */
export const ACCOUNTS: Record<string, Columns> = {
  person: deleted("id email name created_at verified_at last_sign_in_at"),
  candidate: deleted("person_id phone created_at marketing_at applied saved"),
  saved_job: deleted("candidate_id job_id saved_at"),
  candidate_cv: deleted("id candidate_id file_id label created_at is_main"),
  profile_part: deleted("candidate_id part version updated_at"),
  profile_link: deleted("candidate_id position url"),
  profile_study: deleted(
    "candidate_id position institution qualification subject grade is_expected from_year from_month to_year to_month",
  ),
  profile_job: deleted(
    "candidate_id position title employer is_part_time is_current from_year from_month to_year to_month what",
  ),
  profile_project: deleted("candidate_id position name url what"),
  profile_skill: deleted("candidate_id position name"),
  profile_language: deleted("candidate_id position name level"),
  blocked_employer: deleted("id candidate_id name name_key client_id created_at"),
  candidate_preferences: deleted(
    "candidate_id sectors contracts workplaces places radius_miles pay_from starts_within needs_visa",
  ),
  session: deleted("token_hash id person_id created_at expires_at proven_at last_seen_at device network"),
  sign_in_token: deleted("hash person_id next name wants_marketing is_proof created_at expires_at spent_at"),
  candidate_passkey: deleted("id candidate_id public_key counter transports name created_at last_used_at"),
  sign_in_challenge: deleted("hash expires_at"),
  account_link: deleted("provider subject person_id linked_at"),
  email_change: deleted(
    "id person_id old_email new_email confirm_hash undo_hash asked_at expires_at confirmed_at undo_until undone_at alerts",
  ),
  staff: staff("person_id role created_at left_at"),
  staff_face: staff("person_id picture sha256 set_at"),
  authenticator: staff("id staff_id secret created_at confirmed_at last_step session_id"),
  passkey: staff("id staff_id public_key counter transports name created_at last_used_at"),
  recovery_code: staff("hash staff_id created_at spent_at"),
  proof_challenge: deleted("hash session_id purpose expires_at"),
  known_place: staff("staff_id network device first_seen_at last_seen_at"),
  staff_invitation: {
    ...deleted("id email name role takes_calls token_hash created_at sent_at expires_at accepted_at withdrawn_at"),
    ...staff("invited_by"),
  },
  pool: { ...plain("id name purpose version created_at"), ...staff("made_by") },
  pool_member: {
    ...deleted("pool_id candidate_id state asked_at answered_at until reasked_at wording"),
    ...staff("asked_by"),
  },
  same_person: { ...deleted("id kept_id other_id takes made_at ended_at"), ...staff("made_by ended_by") },
  different_people: { ...deleted("low_id high_id said_at"), ...staff("said_by") },
};
