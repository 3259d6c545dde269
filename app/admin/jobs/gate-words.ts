import { lastLondonDay, sayDay } from "@/lib/core/dates";

type Refusal =
  | { reason: "no-authority" | "must-be-confidential" }
  | { reason: "authority-ends"; endsAt: Date }
  | { reason: "names-client"; names: string[] };

const isAtGate = (outcome: { reason: string }): outcome is Refusal =>
  ["no-authority", "must-be-confidential", "authority-ends", "names-client"].includes(outcome.reason);

/** What the publish panel says when the gate of lib/jobs/authority refuses, and where; null for any other refusal. */
export function stoppedAtGate(outcome: {
  reason: string;
}): { errors: Record<string, string>; message?: string } | null {
  if (!isAtGate(outcome)) return null;
  switch (outcome.reason) {
    case "no-authority":
      return { errors: { authorityFrom: "Say who at the employer gave you the authority to advertise this job" } };
    case "authority-ends": {
      const last = sayDay(lastLondonDay(outcome.endsAt), { weekday: false, year: true });
      return {
        errors: {
          closesOn: `The authority to advertise ends on ${last}. Choose that day or an earlier one, or record a new authority`,
        },
      };
    }
    case "must-be-confidential":
      return {
        errors: {},
        message: "This client is confidential. Tick “Confidential” in the form and save it, then publish it.",
      };
    case "names-client":
      return {
        errors: {},
        message: `The text gives away who the client is: ${outcome.names.map((name) => `“${name}”`).join(", ")}. Take that out and save it, then publish it.`,
      };
  }
}
