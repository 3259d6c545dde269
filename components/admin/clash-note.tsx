"use client";

import { Fragment, type ReactNode } from "react";
import { useForm } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";

interface Told {
  clashes: { label: string; theirs: string; yours: string }[];
  taken: string[];
}

/**
 * The fields of a form that two people may save (app/admin/clash.ts): with the version they were made from, and, after
 * somebody else saved first, what is different. A newer version is shown in fields of its own.
 */
export function SharedFields({ children }: { children: ReactNode }) {
  const values = useForm()?.values ?? {};
  const [version, base] = [String(values.version ?? ""), String(values.base ?? "")];
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="base" value={base} />
      {typeof values.clash === "string" && <ClashNote told={JSON.parse(values.clash) as Told} />}
      <Fragment key={version}>{children}</Fragment>
    </>
  );
}

function ClashNote({ told: { clashes, taken } }: { told: Told }) {
  return (
    <Notice tone="warn" title="What is different">
      {clashes.map(({ label, theirs, yours }) => (
        <dl key={label} className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
          <dt className="col-span-2 font-semibold">{label}</dt>
          <dt className="text-quiet">Theirs</dt>
          <dd className="break-words whitespace-pre-line">{theirs || "Nothing"}</dd>
          <dt className="text-quiet">Yours, in the form</dt>
          <dd className="break-words whitespace-pre-line">{yours || "Nothing"}</dd>
        </dl>
      ))}
      {taken.length > 0 && <p className="mt-2">They also changed, and it is in the form now: {taken.join(", ")}.</p>}
    </Notice>
  );
}
