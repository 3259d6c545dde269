import { type Bringing, bringInput } from "@/lib/recovery/sharing-input";

/** What a form says is to be brought along to a call, whatever else is in it. */
export function broughtIn(form: FormData): Bringing {
  const application = form.get("$application");
  return bringInput.parse({
    kinds: form.getAll("$bring").filter((kind) => typeof kind === "string"),
    applicationId: typeof application === "string" ? application : null,
  });
}
