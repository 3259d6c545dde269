import type { Option } from "./field";
import { CONTROL_LITTLE } from "./frame";
import { Icon } from "./icon";
import { cx } from "./cx";

type Props = { label?: string; name?: string; form: string; options: readonly Option[]; value: string };

/**
 * Order of a list. It belongs to the filter form. A choice of the pointer is sent by site.js at once; whoever uses keys, or
 * has no script, has a button: each arrow is a choice already.
 */
export function SortSelect({ label = "Sort by", name = "sort", form, options, value }: Props) {
  const button = (hidden: boolean) => (
    <button type="submit" form={form} hidden={hidden} className="min-h-11 px-2 text-sm font-semibold underline">
      Sort
    </button>
  );
  return (
    <div data-sort="" className="flex items-center gap-2 print:hidden">
      <label htmlFor={`${form}-${name}`} className="text-sm text-quiet max-sm:sr-only">
        {label}
      </label>
      <div className="grid items-center *:[grid-area:1/1]">
        <select
          id={`${form}-${name}`}
          name={name}
          form={form}
          defaultValue={value}
          className={cx(CONTROL_LITTLE, "appearance-none pe-10")}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron" className="pointer-events-none me-3 justify-self-end text-quiet" />
      </div>
      {button(true)}
      <noscript>{button(false)}</noscript>
    </div>
  );
}
