import { type Columns, deleted, staff } from "./fate";

/** What helps after a rejection: most of it is its writer’s alone. */
export const AFTER_A_NO: Record<string, Columns> = {
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
  plan: deleted(
    "id candidate_id application_id ended develop pace about started_on version ordered_at in_control in_control_at created_at",
  ),
  plan_step: deleted(
    "id plan_id position phase key words minutes due_on done_at skipped_at skip_reason evidence moved_at reminded_at",
  ),
  plan_reminder: deleted("candidate_id asked_at paused_until reminded_on"),
  quiet_days: deleted("id candidate_id from_on until_on created_at"),
  // For their writer alone: what they wrote is sealed before it is kept.
  debrief: deleted(
    "id candidate_id application_id interview_id happened_on version sealed revisit_on created_at updated_at",
  ),
  practice_answer: deleted("candidate_id question is_hard sealed version updated_at"),
  fit_profile: deleted("candidate_id version sealed saved_at"),
  fit_snapshot: deleted("application_id candidate_id taken_at sealed"),
  fit_gut: deleted("application_id gut said_at"),
  fit_reflection: deleted("application_id version sealed updated_at"),
  feedback_request: {
    ...deleted(
      "id application_id questions asked_at due_on interview_id reminded_at late_at own_view_due_on released_at closed_at admins_told_at manager_due_on",
    ),
    ...staff("manager_id"),
  },
  feedback_link: deleted("hash request_id interviewer_id created_at expires_at"),
  feedback_answer: deleted(
    "id request_id interviewer_id keep keep_about change change_about try_next answers written_at passed_on_at",
  ),
  feedback_release: {
    ...deleted("id request_id version at is_own_view keep keep_about change change_about try_next answers"),
    ...staff("staff_id"),
  },
  feedback_rating: deleted("release_id useful missing at"),
};
