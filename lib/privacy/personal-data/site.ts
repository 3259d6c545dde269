import { type Columns, columns, deleted, plain, staff } from "./fate";

/** Alerts, calls, messages, mail, clients, jobs, articles, and how the site runs. */
export const SITE: Record<string, Columns> = {
  subscriber: deleted("id email created_at confirmed_at paused_until"),
  subscriber_standing: deleted("subscriber_id created_at address live_daily live_weekly waiting stopped alerts state"),
  alert: deleted(
    "id subscriber_id criteria_id frequency mark_seq next_due_at lost_from_seq created_at confirmed_at stopped_at",
  ),
  alert_confirmation: deleted("hash alert_id created_at expires_at spent_at from_post"),
  digest: deleted("id subscriber_id run_id due_on due_at status mail_id created_at"),
  digest_part: deleted("digest_id alert_id from_seq match_id total stopped_at"),
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
    "id trace_id span_id once stream template to_address to_name reply_to subject html text headers attachments status attempts not_before expires_at lease_until message_id begun_at claimed_by sent_at error created_at run_id",
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
  // Of an error its kind alone (lib/core/telemetry/task-states.ts).
  task_state: plain("name begun_at ended_well_at took_ms failures error trace_id"),
  setting_revision: { ...plain("setting_group version content saved_at"), ...staff("saved_by") },
  visit_count: plain("day source count"),
  place: plain("id kind name key slug region country latitude longitude population source county reach_miles"),
  saved_view: staff("id owner_id room name is_shared parameters created_at updated_at"),
  default_view: staff("staff_id room view_id"),
  bulk_run: {
    ...plain("id room act choices trace_id created_at asked_at finished_at undo_asked_at undone_at"),
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
      "id number slug title summary description_html description_text employer_name employer_about is_confidential workplace contract hours sector skills sponsorship degree starts_on salary_min_pence salary_max_pence salary_currency salary_period yearly_min_pence yearly_max_pence published_at closes_at withdrawn_at live_seq live_at source external_id source_url source_hash edited_fields remarks advert_key client_id vacancy_id authority_id import_run_id version created_at updated_at binned_at",
    ),
    ...staff("binned_by"),
  },
  job_count: plain("job_id applications"),
  job_upload: {
    ...plain(
      "id bytes sha256 source publish closes_on created_at tried_at asked_at finished_at claim seen_at done report",
    ),
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
  author: staff("id slug name about is_person role links merged_into_id dated_posts"),
  author_slug: staff("slug author_id"),
  category: plain("id slug name description position merged_into_id dated_posts"),
  category_slug: plain("slug category_id"),
  job_revision: {
    ...plain("job_id version act said published_at closes_at withdrawn_at saved_at why"),
    ...staff("saved_by"),
  },
  job_working_copy: staff("job_id staff_id base_version fields saved_at"),
  job_template: { ...plain("id label fields created_at updated_at"), ...staff("made_by") },
  post: {
    ...plain(
      "id slug title summary body_markdown body_html body_text renderer author_id category_id published_at withdrawn_at revised_at version pinned_version review_asked_at preview_version illustration image_id source external_id moved_version moved_digest created_at updated_at search head words binned_at",
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
    ...plain("id site asked_at claim seen_at finished_at done report created_at"),
    ...staff("started_by file_name"),
  },
};
