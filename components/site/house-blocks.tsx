import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { House } from "@/components/ui/sheet";
import { Trap } from "@/components/ui/trap";

type EmailProps = {
  /** A bound server action whose field is `email`. */
  action: FormAction;
  /** Two blocks on one page need two ids. */
  id?: string;
  submit: string;
  at?: string;
  children?: ReactNode;
};

/** One address and one button. More hidden fields (the search) come as children. */
export function EmailForm({ action, id = "weekly", submit, at, children }: EmailProps) {
  return (
    <ActionForm id={id} action={action} className="gap-3">
      {children}
      <Trap at={at} />
      <div className="flex flex-wrap items-end gap-2.5">
        <TextField
          name="email"
          type="email"
          label="Your email address"
          autoComplete="email"
          required
          className="flex-[1_1_14rem]"
        />
        <Submit>{submit}</Submit>
      </div>
    </ActionForm>
  );
}

type WeeklyProps = EmailProps & { title: ReactNode; text?: ReactNode };

/** The week's opportunities by email, in the flow of a list or a post. Never a pop-up. */
export function WeeklyBlock({ title, text, ...form }: WeeklyProps) {
  return (
    <div className="@container">
      <House as="section" id={form.id} className="@[44rem]:grid-cols-[1fr_1.25fr] @[44rem]:items-center @[44rem]:gap-8">
        <div className="grid gap-1">
          <h2 className="text-lg tracking-snug">{title}</h2>
          {text && <p className="text-sm text-quiet">{text}</p>}
        </div>
        <EmailForm {...form} id={form.id ? `${form.id}-form` : undefined} />
      </House>
    </div>
  );
}

/** One quiet line above a list that leads to the block below it. */
export function WeeklyLine({ href, text, link }: { href: string; text: string; link: string }) {
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-sm sm:rounded-control sm:bg-sand sm:px-4 sm:py-3 print:hidden">
      <span className="max-sm:sr-only">{text}</span>
      <a href={href} className="py-0.5 font-semibold">
        {link}
      </a>
    </p>
  );
}

type CallProps = { title?: ReactNode; text: ReactNode; href?: string; label?: string };

/** The invitation to a strategy call, in the flow of a post or beside a job. */
export function CallBlock({
  title = "Rather talk than write?",
  text,
  href = "/strategy-call",
  label = "Book a strategy call",
}: CallProps) {
  return (
    <House>
      <h2 className="text-lg tracking-snug">{title}</h2>
      <p>{text}</p>
      <p>
        <Button href={href} look="plain">
          {label}
        </Button>
      </p>
    </House>
  );
}

/** A whole section of one line: the heading on the left, the form on the right. */
export function WeeklySection({ title, ...form }: Omit<WeeklyProps, "text">) {
  return (
    <section className="wrap grid items-end gap-4 pb-section lg:grid-cols-[1fr_1.2fr] lg:gap-16">
      <h2 className="text-xl">{title}</h2>
      <EmailForm {...form} />
    </section>
  );
}
