import { lastLondonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

type GateRefusal =
  | { reason: "no-authority" | "must-be-confidential" }
  | { reason: "authority-ends"; endsAt: Date }
  | { reason: "names-client"; names: string[] };

/** What the form says when the gate of lib/jobs/authority refuses, and at which field. */
export function stoppedAtGate(refusal: GateRefusal): { errors: Record<string, string>; message?: string } {
  switch (refusal.reason) {
    case "no-authority":
      return { errors: { authorityFrom: "Say who at the employer gave you the authority to advertise this job" } };
    case "authority-ends": {
      const last = sayDay(lastLondonDay(refusal.endsAt), { weekday: false, year: true });
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
        message: `This gives away who the client is: ${refusal.names.map((name) => `“${name}”`).join(", ")}. Take it out of the text, the places and the questions, then press the button again. An address that tells is given up when the job is saved.`,
      };
  }
}
