import { Button } from "@/components/ui/button";

const KEPT =
  "These jobs are kept on this device, so that you can read them without a connection. Signing out takes them off it.";
const NOT_KEPT = "These jobs are not kept on this device: to read them you need a connection.";

/** Whether the device holds copies, and a way to change that. Hidden until public/keep-saved.js knows. */
export function KeptHere() {
  return (
    <div
      data-kept-here={KEPT}
      data-not-kept={NOT_KEPT}
      hidden
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-card bg-sand p-5"
    >
      <script type="module" src="/keep-saved.js" data-own="" defer />
      <p role="status" className="min-w-0 flex-[1_1_20rem]" />
      <Button type="button" look="plain" size="little">
        Take them off this device
      </Button>
    </div>
  );
}
