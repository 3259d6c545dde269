import { appUrl } from "@/lib/core/env";
import type { Sample } from "./samples";
import { accountChanged } from "../templates/account-changed";
import { emailChangeConfirm, emailChangedNotice, emailChangeTaken } from "../templates/email-change";

const at = new Date("2026-12-08T10:30:00Z");
const url = () => appUrl("/sample");

/** Letters about a candidate's account, with made-up facts. */
export const CANDIDATE_SAMPLES: Record<string, Sample> = {
  "account-changed": {
    when: "When a candidate has added a passkey or taken one away",
    write: (brand) => accountChanged({ change: "passkey-added", at, securityUrl: url() }, brand),
  },
  "email-change-confirm": {
    when: "When a candidate asks for another address for their account: to the new one",
    write: (brand) => emailChangeConfirm({ url: url(), hours: 24 }, brand),
  },
  "email-change-taken": {
    when: "The same, when the new address has an account already",
    write: (brand) => emailChangeTaken({ signInUrl: url() }, brand),
  },
  "email-changed": {
    when: "When an account has another address: to the old one",
    write: (brand) => emailChangedNotice({ undoUrl: url(), hours: 72 }, brand),
  },
};
