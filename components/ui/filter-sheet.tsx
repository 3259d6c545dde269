import type { ReactNode } from "react";
import { Button } from "./button";

type Props = {
  id?: string;
  action: string;
  label?: string;
  /** Said at the head of the rail, where a choice is sent at once (public/site.js). */
  atOnce: string;
  submit: string;
  children: ReactNode;
};

/**
 * Filters as one GET form: a rail beside the results from 56rem, below that a sheet the browser itself opens from
 * `<FilterButton>`, so no script is needed. Controls outside (a sort select) join it by `form={id}`. In the rail a choice
 * is sent at once; in the sheet, with keys among answers of which one excludes another, and without script, by the button.
 */
export function FilterSheet({ id = "filters", action, label = "Filters", atOnce, submit, children }: Props) {
  return (
    <form
      id={id}
      action={action}
      popover="auto"
      aria-label={label}
      data-filters=""
      // The way back shows what the address says, and not what was ticked after it.
      autoComplete="off"
      className="inset-x-0 top-auto bottom-0 m-0 max-h-[88dvh] w-full max-w-none overflow-auto scroll-pt-5 scroll-pb-24 rounded-t-card bg-paper px-gutter pt-5 text-ink shadow-float backdrop:bg-veil lg:static lg:block lg:max-h-none lg:w-auto lg:overflow-visible lg:rounded-none lg:[&_:is(input,select,summary)]:scroll-mb-28 lg:p-0 lg:shadow-none print:hidden"
    >
      <div className="mb-4 flex items-center justify-between lg:hidden">
        <h2>{label}</h2>
        <Button type="button" look="plain" size="little" popoverTarget={id} popoverTargetAction="hide">
          Close
        </Button>
      </div>
      <p className="pb-3 text-sm text-quiet max-lg:hidden noscript:hidden">{atOnce}</p>
      {children}
      <div className="sticky bottom-0 z-1 border-t border-line bg-paper py-3.5">
        <Button type="submit" wide>
          {submit}
        </Button>
      </div>
    </form>
  );
}

type GroupProps = {
  legend: string;
  /** None of its answers would leave anything: it is there for whoever looks for it. */
  isFolded?: boolean;
  children: ReactNode;
};

/** One question of the filters. */
export function FilterGroup({ legend, isFolded, children }: GroupProps) {
  if (isFolded)
    return (
      <details className="border-t border-line text-[1rem]">
        <summary className="min-h-11 py-2.5 font-semibold">{legend}</summary>
        <fieldset className="min-w-0 pb-4.5">
          <legend className="sr-only">{legend}</legend>
          {children}
        </fieldset>
      </details>
    );
  return (
    <fieldset className="min-w-0 border-t border-line py-4.5 text-[1rem]">
      <legend className="float-left mb-1.5 w-full font-semibold">{legend}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}

/** Opens the sheet; gone where the filters are a rail. */
export function FilterButton({ on, sheet = "filters" }: { on: number; sheet?: string }) {
  return (
    <Button
      type="button"
      look="plain"
      size="little"
      icon="filters"
      popoverTarget={sheet}
      className="lg:hidden print:hidden"
    >
      {on > 0 ? `Filters, ${on} on` : "Filters"}
    </Button>
  );
}
