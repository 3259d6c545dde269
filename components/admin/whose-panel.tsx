"use client";

import { Button } from "@/components/ui/button";
import { ActionForm, Submit } from "@/components/ui/form";
import { useField } from "@/components/ui/form-context";
import type { FormAction } from "@/components/ui/form-state";
import { CONTROL_LITTLE, Frame } from "@/components/ui/frame";
import { firstOf } from "@/lib/core/forms/first-of";

type Choice = { id: string; name: string };

type Props = {
  whose: {
    is: string;
    client: Choice | null;
    vacancy: { id: string; title: string } | null;
    employerName: string;
    likely: Choice | null;
    clients: Choice[];
    vacancies: { id: string; title: string; client: Choice }[];
  };
  /** Missing for whoever may not change it. */
  save?: FormAction;
  make?: () => Promise<void>;
};

/** Whose job it is: its client and vacancy, which nobody outside learns of, and the one field that says so. */
export function WhosePanel({ whose, save, make }: Props) {
  const { client, vacancy, employerName, likely } = whose;
  return (
    <section aria-label="Whose job it is" className="grid gap-3 rounded-card border border-line bg-raised p-6">
      {client ? (
        <p>
          <strong className="block">
            <a href={`/admin/clients/${client.id}`}>{client.name}</a>
          </strong>
          {vacancy && <a href={`/admin/vacancies/${vacancy.id}`}>{vacancy.title}</a>}
        </p>
      ) : (
        <p className="text-quiet">
          It belongs to no client. {likely && `“${employerName}” is likely the client ${likely.name}.`}
        </p>
      )}
      {save && (
        <ActionForm action={save} id="whose" start={{ to: whose.is }} className="gap-2">
          <WhoseField {...whose} />
          <Submit size="desk" look="plain" sending="Saving…">
            Save whose it is
          </Submit>
        </ActionForm>
      )}
      {make && !client && !likely && employerName && (
        <form action={make}>
          <Button size="desk" look="plain">
            Make a client of “{employerName}”
          </Button>
        </form>
      )}
    </section>
  );
}

function WhoseField({ is, likely, clients, vacancies }: Props["whose"]) {
  const field = useField({ name: "to" });
  const chosen = String(firstOf(field.typed ?? is) ?? "");
  const first = likely ? clients.filter(({ id }) => id === likely.id) : [];
  return (
    <Frame id={field.id} label="Vacancy or client" error={field.error}>
      <select
        key={chosen}
        id={field.id}
        {...field.control}
        defaultValue={chosen}
        className={`${CONTROL_LITTLE} w-full text-desk`}
      >
        <option value="">No client</option>
        {[...first, ...clients.filter(({ id }) => id !== likely?.id)].map((client) => (
          <optgroup key={client.id} label={client.name}>
            <option value={`client:${client.id}`}>{client.name}, no vacancy</option>
            {vacancies
              .filter((vacancy) => vacancy.client.id === client.id)
              .map((vacancy) => (
                <option key={vacancy.id} value={`vacancy:${vacancy.id}`}>
                  {vacancy.title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </Frame>
  );
}
