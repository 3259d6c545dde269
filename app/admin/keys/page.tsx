import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { KeyList } from "@/components/admin/commands/key-list";
import { commandsFor } from "@/components/admin/commands/registry";
import { SingleKeysSwitch } from "@/components/admin/commands/single-keys-switch";
import { NotFound } from "@/components/site/not-found-page";

export const metadata: Metadata = { title: "Keys" };

/** /admin/keys: every key of the admin area, as a page. */
export default async function KeysPage() {
  const staff = await requireStaff("read:numbers", "/admin/keys");
  if (!staff) return <NotFound />;
  return (
    <div className="max-w-200">
      <AdminHead title="Keys">
        Nothing needs a key: whatever they do is a link or a button too. On a Mac, Ctrl is Command. While you type,
        letters are letters.
      </AdminHead>
      <KeyList commands={commandsFor(staff)} headingAs="h2" />
      <div className="mt-6">
        <SingleKeysSwitch />
      </div>
    </div>
  );
}
