import { TabsNav } from "@/components/ui/tabs-nav";

const TABS = {
  calendar: ["Calendar", "/admin/calls"],
  list: ["List", "/admin/calls/list"],
  promises: ["Promises", "/admin/calls/promises"],
  diaries: ["Diaries", "/admin/calls/diaries"],
  figures: ["Figures", "/admin/calls/figures"],
} as const;

/** The corners of the room for calls. */
export function CallsTabs({ current }: { current: keyof typeof TABS }) {
  return (
    <div className="mb-5">
      <TabsNav
        label="Calls"
        tabs={Object.entries(TABS).map(([key, [label, href]]) => ({ label, href, current: key === current }))}
      />
    </div>
  );
}
