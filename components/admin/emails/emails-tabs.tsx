import { TabsNav } from "@/components/ui/tabs-nav";

const TABS = {
  runs: ["Runs", "/admin/emails"],
  subscribers: ["Subscribers", "/admin/emails/subscribers"],
  waiting: ["Not arrived", "/admin/emails/waiting"],
  letters: ["Letters", "/admin/emails/letters"],
  delivery: ["Our domain", "/admin/emails/delivery"],
} as const;

/** The corners of the room for mail. */
export function EmailsTabs({ current }: { current: keyof typeof TABS }) {
  return (
    <div className="mb-5">
      <TabsNav
        label="Emails"
        tabs={Object.entries(TABS).map(([key, [label, href]]) => ({ label, href, current: key === current }))}
      />
    </div>
  );
}
