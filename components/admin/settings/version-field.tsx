"use client";

import { useForm } from "@/components/ui/form-context";

/** The version that the form began from. After a clash it is the one that was shown beside what was typed. */
export function VersionField() {
  const version = useForm()?.values.version;
  return <input key={String(version)} type="hidden" name="version" defaultValue={String(version ?? 0)} />;
}
