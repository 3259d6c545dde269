import { Button } from "./button";
import { cx } from "./cx";
import { Icon } from "./icon";

type SearchField = {
  name: string;
  label: string;
  placeholder?: string;
  value?: string;
  autoComplete?: string;
  /** Offers what the visitor may be about to type, from /api/suggestions by this parameter (public/site.js). */
  suggest?: "q" | "place";
};

type Props = {
  action: string;
  fields: [SearchField, SearchField];
  submit: string;
  /** On a results page: no shadow, and one row even on a phone, where the button is a glyph. */
  flat?: boolean;
  label?: string;
  className?: string;
};

/** Two questions in one box with a hairline between. A GET form, so a search has an address. */
export function SearchBox({ action, fields, submit, flat, label = "Search", className }: Props) {
  return (
    <form
      action={action}
      role="search"
      aria-label={label}
      className={cx(
        "grid rounded-card border-[1.5px] border-edge bg-raised sm:grid-cols-[1.3fr_1fr_auto]",
        flat ? "grid-cols-[1fr_1fr_auto]" : "shadow-float",
        className,
      )}
    >
      {fields.map((field, index) => (
        <div
          key={field.name}
          className={cx(
            "relative grid min-w-0",
            index > 0 && (flat ? "border-s border-line" : "border-t border-line sm:border-s sm:border-t-0"),
          )}
        >
          <label
            className={cx(
              "grid min-w-0 cursor-text pt-2.5 has-focus-visible:rounded-[14px] text-sm font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-(--ring)",
              flat ? "px-3.5 sm:px-4.5" : "px-4.5",
            )}
          >
            <span className="block">{field.label}</span>
            <input
              name={field.name}
              placeholder={field.placeholder}
              defaultValue={field.value}
              autoComplete={field.autoComplete ?? "off"}
              data-suggest={field.suggest}
              className="min-h-9 w-full bg-transparent pb-1.5 text-[max(1rem,var(--text-base))] font-normal text-ellipsis outline-none focus-visible:outline-none"
            />
          </label>
        </div>
      ))}
      <Button type="submit" className={cx("m-2 rounded-[12px]! sm:min-w-34", flat && "max-sm:px-3")}>
        {flat && <Icon name="search" className="size-5.5 sm:hidden" />}
        <span className={cx(flat && "max-sm:sr-only")}>{submit}</span>
      </Button>
    </form>
  );
}
