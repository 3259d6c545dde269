import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { GroupFoot } from "@/components/admin/settings/group-foot";
import { MailForm } from "@/components/admin/settings/mail-form";
import { SavedNotice } from "@/components/admin/settings/saved-notice";
import { SettingsTabs } from "@/components/admin/settings/settings-tabs";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { brand } from "@/lib/core/settings/brand";
import { mailDomain, senderOf, usualSender } from "@/lib/mail/sender";
import { groupForStaff } from "@/lib/settings/reading";
import { type AdminParams, readParams } from "../../params";
import { resetSettings, saveMail, sendTestMail } from "../actions";
import { fieldsOf } from "../form-values";

export const metadata: Metadata = { title: "Mail settings" };

export default async function MailSettingsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:settings", "/admin/settings/mail");
  const group = staff && (await groupForStaff(staff, "mail"));
  if (!group) return <NotFound />;
  const [params, agency] = await Promise.all([readParams(searchParams), brand()]);
  const [usual, sender] = [usualSender(), senderOf(agency)];
  return (
    <>
      <AdminHead title="Settings">Who our mail is from. An empty field leaves it to the environment.</AdminHead>
      <SettingsTabs current="mail" />
      <SavedNotice outcome={params.text("saved")} />
      <div className="grid max-w-[36rem] gap-6">
        {mailDomain(sender) !== mailDomain(usual) && (
          <Notice tone="warn" title={`Mail comes from ${mailDomain(sender)} now`}>
            The environment says {mailDomain(usual)}. Look at <a href="/admin/emails/delivery">our domain</a>: its SPF,
            DKIM and DMARC records must be there, or mailbox providers put our mail away.
          </Notice>
        )}
        <MailForm
          action={saveMail}
          start={fieldsOf(group)}
          usual={{
            name: usual.name || agency.name,
            address: usual.address,
            replyTo: agency.email,
            footer: agency.address,
          }}
        />
        <section className="grid gap-3 border-t border-line pt-5">
          <h2 className="text-base">Try it</h2>
          <p>
            Mail is from {sender.name}, {sender.address}. <a href="/admin/emails/delivery">Whether it is believed</a>
          </p>
          <form action={sendTestMail}>
            <Button size="desk" look="plain">
              Send a test mail to {staff.email}
            </Button>
          </form>
        </section>
        <GroupFoot {...group} group="mail" reset={resetSettings.bind(null, "mail", group.version)} />
      </div>
    </>
  );
}
