import { type Columns, deleted, plain, staff } from "./fate";

/** Applications, and all that follows one until the first months at work. */
export const APPLICATIONS: Record<string, Columns> = {
  application: deleted(
    "id job_id candidate_id name email phone message right_to_work cv_id created_at updated_at read_at source stage version stage_since answer_due_on answer_goes_at answer_mail_id late_from sort_name find_text",
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
  // Numbers without a person: which form was sent says nothing of who sent it.
  equality_count: plain("job_id month question answer count"),
  equality_spent: plain("hash month"),
  earlier_application: deleted("id application_id name phone message right_to_work cv_id answers sent_at replaced_at"),
  screening_question: plain(
    "id job_id position kind text hint options is_required wanted at_least version created_at updated_at",
  ),
  screening_answer: deleted("application_id position question_id question kind value meets"),
  application_adjustment: deleted("application_id text said_at"),
  application_draft: deleted(
    "id job_id candidate_id token_hash link_hash email fields asked cv_id version opened_as started_at saved_at",
  ),
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
  stored_file: deleted("id path original_name media_type bytes sha256 created_at"),
  file_scan: deleted("file_id state finding trouble attempts due_at scanned_at"),
  file_text: deleted("file_id state reason text pages is_cut attempts due_at read_at"),
  cv_search: deleted("application_id job_id stage sent_at document"),
};
