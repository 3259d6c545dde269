import { cx } from "@/components/ui/cx";
import { sayKeys } from "./pressing";

/** Keys as they are printed on the keyboard; two that come one after the other with "then" between them. */
export function Keys({ keys, className }: { keys: string; className?: string }) {
  return (
    <span className={cx("inline-flex flex-none items-center gap-1 whitespace-nowrap", className)}>
      {sayKeys(keys).map((key, at) => (
        <span key={at} className="contents">
          {at > 0 && <span className="text-xs text-quiet">then</span>}
          <kbd className="rounded-badge border border-line bg-paper px-1.5 font-text text-xs leading-5 text-quiet">
            {key}
          </kbd>
        </span>
      ))}
    </span>
  );
}
