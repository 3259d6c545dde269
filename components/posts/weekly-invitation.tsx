import { Button } from "@/components/ui/button";
import { House } from "@/components/ui/sheet";

/** The invitation to the week's jobs, at the end of an article. */
export function WeeklyInvitation() {
  return (
    <House as="section" id="weekly">
      <div className="grid gap-1">
        <h2 className="text-lg tracking-snug">This week’s graduate jobs, by email</h2>
        <p className="text-sm text-quiet">Every Tuesday morning. You can stop it with one click.</p>
      </div>
      <p>
        <Button href="/alerts">Send me these jobs weekly</Button>
      </p>
    </House>
  );
}
