"use client";

import { Choices, TickField } from "@/components/ui/choices";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { ROLES } from "@/lib/colleagues/vocabulary";

const schema = () => import("@/lib/colleagues/schema").then(({ invitationInput }) => invitationInput);

const CHOICES = Object.entries(ROLES).map(([value, { label, does }]) => ({ value, label, hint: does }));

export function InviteForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} schema={schema} id="invite">
      <TextField name="name" label="Name" autoComplete="off" />
      <TextField
        name="email"
        label="Work email address"
        type="email"
        autoComplete="off"
        hint="The link in the invitation works once, for 14 days."
      />
      <Choices name="role" legend="What they may do" options={CHOICES} />
      <TickField
        name="takesCalls"
        label="Takes strategy calls"
        hint="With the usual hours, to be changed before or after."
      />
      <Submit>Send the invitation</Submit>
    </ActionForm>
  );
}

export function RoleForm({ action, role }: { action: FormAction; role: string }) {
  return (
    <ActionForm action={action} id="role" start={{ role }} className="gap-4">
      <Choices name="role" legend="What they may do" options={CHOICES} />
      <Submit look="plain" size="desk" sending="Changing…">
        Change the role
      </Submit>
    </ActionForm>
  );
}

type LeavingProps = {
  action: FormAction;
  name: string;
  successors: { id: string; name: string; takesCalls: boolean }[];
};

export function LeavingForm({ action, name, successors }: LeavingProps) {
  return (
    <ActionForm action={action} id="leave">
      <SelectField
        name="to"
        label="Who takes the work over"
        optional
        prompt="Nobody: calls go to whoever is free, the rest stays"
        options={successors.map(({ id, name: label, takesCalls }) => ({
          value: id,
          label: takesCalls ? label : `${label} (takes no calls)`,
        }))}
      />
      <Submit look="danger" sending="Handing over…">
        Let {name} go
      </Submit>
    </ActionForm>
  );
}
