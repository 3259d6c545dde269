import { Icon } from "@/components/ui/icon";
import { cx } from "@/components/ui/cx";

const DISC =
  "mt-0.5 grid size-7 flex-none place-items-center rounded-full border-[1.5px] [print-color-adjust:exact] print:size-5";

/** Ticks a step of a plan in an account, or takes the tick back. */
export function PlanTick({ title, isDone, action }: { title: string; isDone: boolean; action: () => Promise<void> }) {
  return (
    <form action={action}>
      <button
        type="submit"
        aria-pressed={isDone}
        className="relative rounded-full before:absolute before:-inset-2 focus-visible:rounded-full"
      >
        <span className={cx(DISC, isDone ? "border-brand bg-brand text-on-brand" : "border-edge hover:border-brand")}>
          {isDone && <Icon name="check" />}
        </span>
        <span className="sr-only">Done: {title}</span>
      </button>
    </form>
  );
}

/** The same without an account: a box of the browser's own, which script remembers in this browser alone. */
export function BrowserTick({ title, name }: { title: string; name: string }) {
  return (
    <label className="relative grid before:absolute before:-inset-2">
      <input
        type="checkbox"
        data-step={name}
        autoComplete="off"
        className="peer relative z-1 mt-0.5 grid size-7 appearance-none place-content-center rounded-full border-[1.5px] border-edge bg-raised [print-color-adjust:exact] before:hidden before:h-3 before:w-1.5 before:-translate-y-px before:rotate-45 before:border-r-[2.5px] before:border-b-[2.5px] before:border-on-brand checked:border-brand checked:bg-brand checked:before:block hover:border-brand focus-visible:rounded-full forced-colors:appearance-auto print:size-5"
      />
      <span className="sr-only">Done: {title}</span>
    </label>
  );
}
