import { TabsNav } from "@/components/ui/tabs-nav";

const TABS = {
  agency: ["Agency", "/admin/settings"],
  look: ["Look", "/admin/settings/look"],
  mail: ["Mail", "/admin/settings/mail"],
  times: ["Times", "/admin/settings/times"],
  privacy: ["Privacy", "/admin/settings/privacy"],
  staff: ["Staff", "/admin/settings/staff"],
} as const;

/** The corners of the room for settings. */
export function SettingsTabs({ current }: { current: keyof typeof TABS }) {
  return (
    <div className="mb-5">
      <TabsNav
        label="Settings"
        tabs={Object.entries(TABS).map(([key, [label, href]]) => ({ label, href, current: key === current }))}
      />
    </div>
  );
}
