import type { ReactNode } from "react";

/** A room's name, and its one primary action at the end. */
export function AdminHead({ title, action, children }: { title: ReactNode; action?: ReactNode; children?: ReactNode }) {
  return (
    <header className="mb-4 grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl">{title}</h1>
        {action}
      </div>
      {children && <p className="max-w-[44em] text-quiet">{children}</p>}
    </header>
  );
}
