import { CareBeside } from "@/components/recovery/care-beside";
import { TextArea } from "@/components/ui/field";

/** A word of why, for whoever wants to say it. */
export function OwnReason() {
  return (
    <CareBeside>
      <TextArea
        name="reason"
        label="Why"
        rows={3}
        optional
        hint="Only our recruiters read it. You owe nobody a reason."
      />
    </CareBeside>
  );
}
