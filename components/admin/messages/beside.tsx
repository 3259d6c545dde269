import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { sayMoment } from "@/lib/core/time/say";

type Props = {
  assign: (form: FormData) => Promise<void>;
  assignedTo: string | null;
  colleagues: { id: string; name: string }[];
};

/** Who sees to a message. */
export function AssignForm({ assign, assignedTo, colleagues }: Props) {
  return (
    <form action={assign} className="grid gap-1.5">
      <label htmlFor="assignee" className="font-semibold">
        Who sees to it
      </label>
      <div className="flex gap-2">
        <Select key={assignedTo} id="assignee" name="assignee" defaultValue={assignedTo ?? ""} className="flex-1">
          <option value="">Nobody yet</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button size="desk" look="plain">
          Set
        </Button>
      </div>
    </form>
  );
}

type Other = { id: string; start: string; createdAt: Date; answeredAt: Date | null };
type Call = { id: string; startsAt: Date; host: string; status: string };

/** What else we have had to do with whoever wrote. */
export function SamePerson({ others, calls }: { others: Other[]; calls: Call[] }) {
  return (
    <section className="grid gap-2">
      <h2 className="text-base">From the same address</h2>
      {others.length + calls.length === 0 && <p className="text-quiet">Nothing else.</p>}
      <ul role="list" className="grid gap-2">
        {calls.map(({ id, startsAt, host, status }) => (
          <li key={id}>
            <a href={`/admin/calls/${id}`}>A call with {host}</a>
            <span className="block text-sm text-quiet">
              {sayMoment(startsAt)}, {status}
            </span>
          </li>
        ))}
        {others.map(({ id, start, createdAt, answeredAt }) => (
          <li key={id}>
            <a href={`/admin/messages/${id}`} className="line-clamp-2 wrap-anywhere">
              {start}
            </a>
            <span className="block text-sm text-quiet">
              {sayMoment(createdAt)}
              {answeredAt ? ", answered" : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
