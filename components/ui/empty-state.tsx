import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  as?: "h1" | "h2" | "h3";
  drawing?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  /** It stands in the admin area, among tables. */
  isDesk?: boolean;
};

/** Nothing here, or all done: a drawing, what is so, one next step and one other. */
export function EmptyState({ title, as: Heading = "h2", drawing, actions, children, isDesk }: Props) {
  return (
    <div className="@container">
      <div className="grid items-center gap-5 @[36rem]:grid-cols-[16rem_1fr] @[36rem]:gap-10">
        {drawing && <div className="overflow-clip rounded-card max-sm:max-w-64">{drawing}</div>}
        <div>
          {/* Of a desk, the size of what stands beside it. */}
          <Heading className={isDesk ? "text-lg" : "text-xl"}>{title}</Heading>
          {children && <div className="mt-2 grid gap-2 text-quiet">{children}</div>}
          {actions && <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-3">{actions}</div>}
        </div>
      </div>
    </div>
  );
}
