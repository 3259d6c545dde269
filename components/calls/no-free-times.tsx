import { dialled } from "@/lib/core/text/text";
import { ApartDrawing } from "@/components/site/drawing";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Nothing is free for what was asked: say so, and give a number and an address instead. */
export function NoFreeTimes({ phone, email, again }: { phone: string; email: string; again: string }) {
  return (
    <div className="wrap py-section">
      <EmptyState
        as="h1"
        title="Every time in the next four weeks is taken"
        drawing={<ApartDrawing />}
        actions={
          <>
            <Button href={`tel:${dialled(phone)}`} icon="phone">
              Ring us on {phone}
            </Button>
            <a href={`mailto:${email}`}>Write to {email}</a>
            <a href={again}>Choose another topic</a>
          </>
        }
      >
        <p>Times become free when others move their calls, so it is worth looking again tomorrow.</p>
        <p>If it cannot wait, ring or write to us, and we find a time for you.</p>
      </EmptyState>
    </div>
  );
}
