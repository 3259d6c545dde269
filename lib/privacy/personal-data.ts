/**
 * What becomes of a column when somebody is erased. "plain" says nothing about a person. "deleted" goes with its row.
 * "hashed" becomes a fingerprint that only recognises the address again. "id" is a random number that leads to nobody once
 * the rest is gone. "staff" is about people who work here, whose records are kept as an employer's.
 */
export type Fate = "plain" | "deleted" | "hashed" | "id" | "staff";

type Columns = Record<string, Fate>;

/** Every column of the database, by table. A test compares this with the catalogue: a new column has to be judged here. */
export const PERSONAL_DATA: Record<string, Columns> = {
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
    "id person_id old_email new_email confirm_hash undo_hash asked_at expires_at confirmed_at undo_until undone_at",
  ),
  staff: staff("person_id role created_at left_at"),
  authenticator: staff("id staff_id secret created_at confirmed_at last_step session_id"),
  passkey: staff("id staff_id public_key counter transports name created_at last_used_at"),
  recovery_code: staff("hash staff_id created_at spent_at"),
  proof_challenge: deleted("hash session_id purpose expires_at"),
  known_place: staff("staff_id network device first_seen_at last_seen_at"),
  staff_invitation: {
    ...deleted("id email name role takes_calls token_hash created_at sent_at expires_at accepted_at withdrawn_at"),
    ...staff("invited_by"),
  },

  kudos_request: deleted("id candidate_id relation token_hash made_at expires_at"),
  // Whoever gave the words is in them too, and goes with them.
  kudos: deleted(
    "id candidate_id request_id place relation giver_name moment trust words permission state strengths own_hash given_at last_used_at",
  ),
  kudos_use: deleted("id application_id kudos_id ticked_at"),
  call_promise: {
    ...deleted("id call_id what due_on made_at kept_at reminded_at"),
    ...staff("made_by kept_by"),
  },
  call_share: deleted("call_id kind candidate_id application_id shared_at"),
  second_look: {
    ...deleted("application_id asked_at words answered_at outcome answer"),
    ...staff("decided_by answered_by"),
  },
  relay_consent: deleted("candidate_id wording given_at until"),
  relay_proposal: {
    ...deleted("id candidate_id application_id job_id why proposed_at state acted_at"),
    ...staff("acted_by"),
  },
  application: deleted(
    "id job_id candidate_id name email phone message right_to_work cv_id created_at updated_at read_at source stage version stage_since answer_due_on answer_goes_at answer_mail_id late_from",
  ),
  application_event: deleted(
    "id application_id version at from_stage to_stage actor actor_id words subject reason answer_due_on",
  ),
  application_move: plain("from_stage to_stage by is_back"),
  offer: {
    ...deleted(
      "id application_id version pay_pence pay_period start_on ends_on place weekly_minutes contract conditions summary document_id beyond_headcount made_at expires_at warned_at state state_at reason",
    ),
    ...staff("made_by"),
  },
  offer_message: { ...deleted("id offer_id at side text"), ...staff("author_id") },
  placement: deleted(
    "id application_id offer_id vacancy_id contact_id fee_model fee_points fee_pence start_on ends_on first_day template_version is_counted made_at planned_at luck_at settled_on ended_on ended_why version",
  ),
  onboarding_task: deleted(
    "id placement_id position owner kind title why due_offset due_on needs_file file_id state done_at done_by done_by_id soon_at overdue_at",
  ),
  right_to_work_check: {
    ...deleted("id placement_id kind checked_by checked_on valid_until recorded_at"),
    ...staff("recorded_by"),
  },
  check_in: deleted("id placement_id kind side due_on sent_at mood note wants_call answered_at seen_to_at"),
  placement_link: deleted("token_hash placement_id purpose check_in_id contact_id created_at expires_at"),
  onboarding_template: { ...plain("version tasks saved_at"), ...staff("saved_by") },
  // What we were paid for, for as long as books are kept; nothing of it leads to a person.
  placement_record: plain(
    "id vacancy_id made_on start_on ended_on pay_pence pay_period fee_model fee_points fee_pence kept_until",
  ),
  candidate_note: { ...deleted("id application_id candidate_id text at"), ...staff("author_id") },
  note_mention: { ...deleted("note_id seen_at"), ...staff("staff_id") },
  candidate_task: {
    ...deleted("id application_id candidate_id title due_on created_at done_at once"),
    ...staff("owner_id created_by done_by"),
  },
  application_promise: {
    ...deleted("id application_id version at was_on due_on waiting_on waiting_since ask_again_on words"),
    ...staff("staff_id"),
  },
  application_escalation: deleted("application_id due_on step at"),
  message_template: { ...plain("id kind subject text version updated_at"), ...staff("name") },
  job_review: { ...plain("job_id is_blind reason changed_at"), ...staff("changed_by") },
  application_reveal: { ...deleted("application_id at reason"), ...staff("by_id") },
  scorecard_form: { ...plain("id job_id version made_at"), ...staff("made_by") },
  scorecard_criterion: plain("form_id position name good"),
  scorecard: { ...deleted("id application_id form_id note saved_at submitted_at"), ...staff("reviewer_id") },
  scorecard_score: deleted("card_id form_id position score evidence"),
  pool: { ...plain("id name purpose version created_at"), ...staff("made_by") },
  plan: deleted("id candidate_id application_id ended develop pace about started_on version ordered_at created_at"),
  plan_step: deleted(
    "id plan_id position phase key words minutes due_on done_at skipped_at skip_reason moved_at reminded_at",
  ),
  plan_reminder: deleted("candidate_id asked_at paused_until reminded_on"),
  pool_member: {
    ...deleted("pool_id candidate_id state asked_at answered_at until reasked_at wording"),
    ...staff("asked_by"),
  },
  same_person: { ...deleted("id kept_id other_id takes made_at ended_at"), ...staff("made_by ended_by") },
  different_people: { ...deleted("low_id high_id said_at"), ...staff("said_by") },
  // Numbers without a person: which form was sent says nothing of who sent it.
  equality_count: plain("job_id month question answer count"),
  equality_spent: plain("hash month"),
  earlier_application: deleted("id application_id name phone message right_to_work cv_id answers sent_at replaced_at"),
  screening_question: plain(
    "id job_id position kind text hint options is_required wanted at_least version created_at updated_at",
  ),
  screening_answer: deleted("application_id position question_id question kind value meets"),
  application_adjustment: deleted("application_id text said_at"),
  application_draft: deleted("id job_id candidate_id token_hash email fields asked cv_id version started_at saved_at"),
  interview_round: {
    ...plain(
      "id job_id number kind minutes notice_hours place access link format bring practice criteria version created_at",
    ),
    ...staff("created_by"),
  },
  // Somebody at a client; who works here stays.
  interviewer: { ...deleted("name email contact_id"), ...plain("id round_id"), ...staff("staff_id") },
  interview_slot: plain("id round_id starts_at ends_at withdrawn_at created_at"),
  interview: deleted(
    "id application_id round_id slot_id email status starts_at ends_at time_zone uid sequence created_at time_set_at none_suits none_suits_at adjustments cancelled_at cancelled_why outcome outcome_at",
  ),
  interview_seat: deleted("interview_id interviewer_id address starts_at ends_at asked_at reminded_at"),
  interview_event: deleted("id interview_id at act actor actor_id from_start to_start"),
  interview_link: deleted("hash interview_id interviewer_id purpose created_at expires_at"),
  interview_feedback: deleted(
    "id interview_id interviewer_id recommendation ratings went_well missing suggestion sent_at read_at read_by",
  ),
  // For their writer alone: what they wrote is sealed before it is kept.
  debrief: deleted("id candidate_id application_id interview_id happened_on version sealed created_at updated_at"),
  practice_answer: deleted("candidate_id question is_hard sealed version updated_at"),
  fit_profile: deleted("candidate_id version sealed saved_at"),
  fit_snapshot: deleted("application_id candidate_id taken_at sealed"),
  fit_gut: deleted("application_id gut said_at"),
  fit_reflection: deleted("application_id version sealed updated_at"),
  feedback_request: deleted(
    "id application_id questions asked_at due_on interview_id reminded_at late_at own_view_due_on released_at",
  ),
  feedback_link: deleted("hash request_id interviewer_id created_at expires_at"),
  feedback_answer: deleted(
    "id request_id interviewer_id keep keep_about change change_about try_next answers written_at passed_on_at",
  ),
  feedback_release: {
    ...deleted("id request_id version at is_own_view keep keep_about change change_about try_next answers"),
    ...staff("staff_id"),
  },
  feedback_rating: deleted("release_id useful missing at"),
  stored_file: deleted("id path original_name media_type bytes sha256 created_at"),
  file_scan: deleted("file_id state finding trouble attempts due_at scanned_at"),
  file_text: deleted("file_id state reason text pages is_cut attempts due_at read_at"),
  cv_search: deleted("application_id job_id stage sent_at document"),

  subscriber: deleted("id email created_at confirmed_at paused_until"),
  alert: deleted(
    "id subscriber_id criteria_id frequency mark_seq next_due_at lost_from_seq created_at confirmed_at stopped_at",
  ),
  alert_confirmation: deleted("hash alert_id created_at expires_at spent_at from_post"),
  digest: deleted("id subscriber_id run_id due_on due_at status mail_id created_at"),
  digest_part: deleted("digest_id alert_id from_seq match_id total"),
  digest_run: plain("id due_on cut_seq begun_at prepared_at finished_at counts"),
  digest_match: plain("id run_id criteria_id from_seq total jobs"),
  // A search may hold words somebody typed. It goes with the last alert that uses it.
  criteria: deleted("id hash canonical created_at"),

  call: deleted(
    "id consultant_id starts_at ends_at blocked_from blocked_until status name email phone time_zone topic note from_job from_post uid sequence created_at cancelled_at time_set_at outcome outcome_at next_steps no_promise booked_by",
  ),
  call_event: deleted("id call_id at act actor from_start to_start"),
  consultant: staff(
    "id staff_id slug name about zone holidays topics weight buffer_before_minutes buffer_after_minutes minimum_notice_minutes horizon_days daily_limit weekly_limit feed_version calendar_url calendar_read_at calendar_error paused_at created_at",
  ),
  weekly_hours: staff("id consultant_id weekday start_minute end_minute"),
  time_off: staff("id consultant_id starts_at ends_at note created_at binned_at binned_by"),
  busy_time: staff("consultant_id starts_at ends_at"),
  bank_holiday: plain("nation day name"),
  call_note: deleted("id call_id author_id text at"),
  day_exception: staff("id consultant_id day start_minute end_minute note"),

  contact_message: {
    ...deleted("id name email message about created_at answered_at spam_at"),
    ...staff("answered_by assigned_to"),
  },
  contact_entry: { ...deleted("id message_id kind text mail_id at"), ...staff("author_id") },
  reply_template: { ...plain("id text version updated_at"), ...staff("name") },

  outbox_mail: deleted(
    "id once stream template to_address to_name reply_to subject html text headers attachments status attempts not_before expires_at lease_until message_id begun_at claimed_by sent_at error created_at run_id",
  ),
  mail_event: deleted("id source event_id mail_id kind code why at"),
  mail_stream_control: plain("stream held_at held_why per_second next_at"),
  suppression: { ...columns("hashed", "address_hash"), ...plain("scope reason since") },
  consent_event: {
    ...columns("hashed", "address"),
    ...deleted("network"),
    ...plain("id purpose act wording source at"),
  },
  audit_event: { ...columns("id", "actor_id subject_id details"), ...plain("id at action subject") },
  idempotency_key: deleted("key scope request_hash response created_at"),
  // Keys hold addresses and networks as hashes only, for two days.
  rate_count: { ...columns("hashed", "key"), ...plain("window_start count") },

  setting: plain("key value updated_at"),
  setting_revision: { ...plain("setting_group version content saved_at"), ...staff("saved_by") },
  visit_count: plain("day source count"),
  place: plain("id kind name key slug region country latitude longitude population source county reach_miles"),
  saved_view: staff("id owner_id room name is_shared parameters created_at updated_at"),
  default_view: staff("staff_id room view_id"),
  bulk_run: {
    ...plain("id room act choices created_at asked_at finished_at undo_asked_at undone_at"),
    ...staff("staff_id parameters"),
  },
  // Random numbers of rows, and what they were: dates, states and numbers.
  bulk_row: {
    ...columns("id", "row_id mail_id"),
    ...deleted("given"),
    ...plain("run_id position stamp status why before after"),
  },
  job: {
    ...plain(
      "id number slug title summary description_html description_text employer_name employer_about is_confidential workplace contract hours sector skills sponsorship degree starts_on salary_min_pence salary_max_pence salary_currency salary_period yearly_min_pence yearly_max_pence published_at closes_at withdrawn_at live_seq live_at source external_id source_url source_hash edited_fields remarks advert_key client_id vacancy_id authority_id version created_at updated_at binned_at",
    ),
    ...staff("binned_by"),
  },
  job_count: plain("job_id applications"),
  job_upload: {
    ...plain("id bytes sha256 source publish closes_on created_at tried_at asked_at finished_at seen_at done report"),
    ...staff("started_by file_name"),
  },
  job_search: plain(
    "job_id advert published_at closes_at starts_on pay traits regions degrees latitudes longitudes title_length tags head document written_by",
  ),
  client: {
    ...plain(
      "id name name_key legal_name legal_name_key company_number website sector about standing is_confidential version created_at updated_at",
    ),
    ...staff("owner_id"),
  },
  client_contact: deleted("id client_id name role email phone is_primary left_at version created_at updated_at"),
  // Notes are about companies. Whoever writes one is told that the people in it can ask to read it.
  client_note: { ...plain("id client_id text at"), ...staff("author_id") },
  client_terms: {
    ...plain("id client_id fee_model fee_points fee_pence rebate_days signed_on valid_until recorded_at"),
    ...deleted("signed_by"),
    ...staff("recorded_by"),
  },
  vacancy: {
    ...plain(
      "id client_id title headcount filled_count fee_model fee_points fee_pence stage stage_at is_confidential salary_min_pence salary_max_pence start_on deadline_on version created_at updated_at",
    ),
    ...columns("id", "contact_id"),
    ...staff("owner_id notes"),
  },
  vacancy_event: { ...plain("id vacancy_id at from_stage to_stage"), ...staff("actor_id") },
  import_run: {
    ...plain("id source file_sha256 publish counts started_at finished_at"),
    ...staff("file_name started_by"),
  },
  authority: {
    ...plain("id scope client_id vacancy_id job_id import_run_id given_how given_on ends_at taken_back_at recorded_at"),
    ...columns("id", "contact_id"),
    ...deleted("given_by"),
    ...staff("recorded_by"),
  },
  search_term: plain("kind key text jobs"),
  search_synonym: plain("words sign target phrase substitute"),
  job_place: plain("job_id position name region country latitude longitude"),
  job_slug: plain("slug job_id created_at"),
  author: staff("id slug name about is_person role links merged_into_id"),
  author_slug: staff("slug author_id"),
  category: plain("id slug name description position merged_into_id"),
  category_slug: plain("slug category_id"),
  job_revision: {
    ...plain("job_id version act said published_at closes_at withdrawn_at saved_at why"),
    ...staff("saved_by"),
  },
  job_working_copy: staff("job_id staff_id base_version fields saved_at"),
  job_template: { ...plain("id label fields created_at updated_at"), ...staff("made_by") },
  post: {
    ...plain(
      "id slug title summary body_markdown body_html body_text renderer author_id category_id published_at withdrawn_at revised_at version pinned_version review_asked_at preview_version illustration image_id source external_id moved_version moved_digest created_at updated_at search words binned_at",
    ),
    ...staff("binned_by"),
  },
  post_slug: plain("slug post_id"),
  post_revision: {
    ...plain("post_id version title slug summary body_markdown author_id category_id saved_at"),
    ...staff("saved_by"),
  },
  post_working_copy: staff("post_id staff_id base_version fields saved_at"),
  post_image: {
    ...plain("id sha256 width height widths fallback stored_at blur alt source_url created_at binned_at"),
    ...staff("original_name uploaded_by binned_by"),
  },
  post_old_address: plain("path post_id"),
  post_link: plain("post_id href checked_at failures trouble"),
  post_day: plain("post_id day reads alerts calls"),
  post_move: {
    ...plain("id site asked_at seen_at finished_at done report created_at"),
    ...staff("started_by file_name"),
  },
};

function columns(fate: Fate, names: string): Columns {
  return Object.fromEntries(names.split(" ").map((name) => [name, fate]));
}

function deleted(names: string) {
  return columns("deleted", names);
}

function plain(names: string) {
  return columns("plain", names);
}

function staff(names: string) {
  return columns("staff", names);
}
