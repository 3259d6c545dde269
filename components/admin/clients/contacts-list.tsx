import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

export interface ContactLine {
  id: string;
  name: string;
  role: string | null;
  email: string | null;
  phone: string | null;
  isPrimary: boolean;
  leftAt: Date | null;
  version: number;
}

type Props = {
  clientId: string;
  contacts: ContactLine[];
  /** Says of one of them that they have left, or are back; missing for whoever may not. */
  setLeft?: (contact: ContactLine) => () => Promise<void>;
};

/** The people at a client: how to reach each, in two taps. */
export function ContactsList({ clientId, contacts, setLeft }: Props) {
  return (
    <ul role="list" className="grid divide-y divide-line">
      {contacts.map((contact) => (
        <li key={contact.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5 first:pt-0">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-2">
              <strong className={contact.leftAt ? "font-medium text-quiet" : undefined}>{contact.name}</strong>
              {contact.isPrimary && <Badge>First to ask</Badge>}
              {contact.leftAt && (
                <span className="text-quiet">
                  Left by {sayDay(londonDay(contact.leftAt), { weekday: false, year: true })}
                </span>
              )}
            </p>
            {contact.role && <p className="text-quiet">{contact.role}</p>}
            <p className="flex flex-wrap gap-x-3">
              {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
              {contact.phone && <a href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`}>{contact.phone}</a>}
            </p>
          </div>
          {setLeft && (
            <div className="flex gap-2">
              <Button href={`/admin/clients/${clientId}/contacts/${contact.id}`} size="desk" look="plain">
                Change<VisuallyHidden> {contact.name}</VisuallyHidden>
              </Button>
              <form action={setLeft(contact)}>
                <Button size="desk" look="plain">
                  {contact.leftAt ? "Is back" : "Has left"}
                  <VisuallyHidden>: {contact.name}</VisuallyHidden>
                </Button>
              </form>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
