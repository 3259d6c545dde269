"use client";

import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { goToLine, textOf } from "../editing/go-to-line";
import { KeptVersion } from "../editing/kept-version";
import { Keeping, type KeepingFacts } from "../editing/keeping";
import { EDITED_JOB } from "./edited-job";
import { useHydrated } from "@/components/ui/hydrated";
import { JobFields } from "./job-fields";
import { Overtaken } from "./overtaken";
import { type Agency, Pane, type Tab } from "./pane";
import { type Authority, PUBLISH_NAMES, PublishFields, type StandingJob } from "./publish-fields";
import { Ring } from "./ring";
import { type Beside, useBeside } from "./use-look";

type Props = {
  action: FormAction;
  start: Record<string, string>;
  /** What the job is paid in. */
  currency: string;
  submit: string;
  keeping: KeepingFacts;
  beside: Beside;
  agency: Agency;
  now: Date;
  copy: (form: FormData) => Promise<void>;
  /** Not there for a job that is being begun. */
  job?: StandingJob;
  /** By whose word it is advertised, and who at the client could give it. */
  authority?: Authority;
  /** Below the form: forms of their own. */
  children?: ReactNode;
};

/** Where a job is written: the form, and beside it what becomes of it. Where there is no room for both, one at a time. */
export function JobDesk({
  action,
  start,
  currency,
  submit,
  keeping,
  agency,
  now,
  copy,
  job,
  authority,
  children,
  ...props
}: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [tab, setTab] = useState<Tab>("phone");
  const [view, setView] = useState<"write" | "beside">("write");
  const hasScript = useHydrated();
  const closes = Boolean(job?.closesAt);
  const beside = useBeside(place, { id: keeping.id, start: props.beside, currency, closes });
  const schema = () => import("@/lib/jobs/job-input").then(({ jobFormIn }) => jobFormIn(currency));
  useJumps(place, () => setView("write"));
  return (
    <div ref={place} data-view={hasScript ? view : undefined} className="group/desk @container">
      <Views view={view} beside={beside} onView={setView} onTab={setTab} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 @[56rem]:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6 @max-[56rem]:group-data-[view=beside]/desk:hidden">
          <ActionForm
            action={action}
            schema={schema}
            id="job"
            start={start}
            apart={PUBLISH_NAMES}
            className="grid-cols-[minmax(0,1fr)] gap-6"
          >
            <KeptVersion />
            <Keeping {...keeping} edited={EDITED_JOB} />
            {keeping.id && start.version && <Overtaken id={keeping.id} version={start.version} />}
            <JobFields currency={currency} />
            <div className="sticky bottom-0 z-5 -mx-2 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-2 py-3">
              <Submit size="desk" sending="Saving…" name="then" value="save" saves>
                {submit}
              </Submit>
              {job && job.state !== "open" && job.state !== "scheduled" && (
                <Button href="#publish" size="desk" look="plain">
                  Publish…
                </Button>
              )}
              <p className="ms-auto flex items-center gap-2 text-quiet">
                <Ring {...beside.completeness} />
                <span aria-hidden="true">
                  {beside.completeness.done} of {beside.completeness.of} answered
                </span>
              </p>
            </div>
            {job && authority && <PublishFields job={job} authority={authority} />}
          </ActionForm>
          {children}
        </div>
        <aside
          aria-label="How it looks"
          className={cx(
            "flex min-w-0 flex-col gap-3 @max-[56rem]:group-data-[view=write]/desk:hidden",
            hasScript &&
              "@max-[56rem]:h-[85dvh] @[56rem]:sticky @[56rem]:top-4 @[56rem]:h-[calc(100dvh-2rem)] @[56rem]:self-start",
          )}
        >
          <Pane beside={beside} tab={tab} onTab={setTab} agency={agency} now={now} copy={copy} />
        </aside>
      </div>
    </div>
  );
}

type ViewsProps = {
  view: "write" | "beside";
  beside: Beside;
  onView: (view: "write" | "beside") => void;
  onTab: (tab: Tab) => void;
};

/** Write, look or check, where there is room for one of them. */
function Views({ view, beside, onView, onTab }: ViewsProps) {
  const [last, setLast] = useState<Tab>("phone");
  const hasScript = useHydrated();
  if (!hasScript) return null;
  const show = (tab: Tab) => {
    setLast(tab);
    onTab(tab);
    onView("beside");
  };
  const look = (isOn: boolean) => ({ look: isOn ? ("brand" as const) : ("plain" as const), "aria-pressed": isOn });
  return (
    <div
      role="group"
      aria-label="Write or look"
      className="sticky top-0 z-10 mb-4 flex flex-wrap gap-1.5 bg-paper py-2 @[56rem]:hidden"
    >
      <Button type="button" size="desk" {...look(view === "write")} onClick={() => onView("write")}>
        Write
      </Button>
      <Button type="button" size="desk" {...look(view === "beside" && last !== "checks")} onClick={() => show("phone")}>
        How it looks
      </Button>
      <Button
        type="button"
        size="desk"
        {...look(view === "beside" && last === "checks")}
        onClick={() => show("checks")}
      >
        Checks: {beside.checks.length}
      </Button>
    </div>
  );
}

/** A check leads to where it is typed: to its line of the description, else to its field. */
function useJumps(place: RefObject<HTMLElement | null>, onJump: () => void): void {
  const jumped = useRef(onJump);
  useEffect(() => {
    jumped.current = onJump;
  });
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const jump = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#job-"]');
      const form = element.querySelector<HTMLFormElement>("form#job");
      const name = link?.getAttribute("href")?.slice("#job-".length);
      if (!link || !form || !name) return;
      event.preventDefault();
      jumped.current();
      // The form may have been hidden until now.
      requestAnimationFrame(() => {
        const area = textOf(form, name);
        if (area && name === "description") return goToLine(area, Number(link.dataset.line ?? 1));
        const field = form.elements.namedItem(name);
        if (field instanceof HTMLElement) field.focus();
      });
    };
    element.addEventListener("click", jump);
    return () => element.removeEventListener("click", jump);
  }, [place]);
}
