"use client";

import { Choices } from "@/components/ui/choices";
import { ActionForm, Submit } from "@/components/ui/form";
import { useForm } from "@/components/ui/form-context";
import type { FormAction } from "@/components/ui/form-state";
import { RELATIONS } from "@/lib/recovery/kudos-input";
import { HandOver } from "./hand-over";

const WHO = Object.entries(RELATIONS).map(([value, label]) => ({ value, label }));

type Props = {
  action: FormAction;
  /** They have asked nobody yet: then it is what the page is for. */ isFirst: boolean;
};

/** Makes a link for somebody who knows them; it is shown right here, and this once. */
export function AskForm({ action, isFirst }: Props) {
  return (
    <ActionForm action={action} id="ask">
      <FreshLink />
      <Choices name="relation" legend="Who is it for?" options={WHO} />
      <Submit sending="Making it…" look={isFirst ? "brand" : "plain"}>
        Make a link
      </Submit>
    </ActionForm>
  );
}

function FreshLink() {
  const { url, until } = useForm()?.values ?? {};
  if (typeof url !== "string" || typeof until !== "string") return null;
  return <HandOver url={url} until={until} />;
}
