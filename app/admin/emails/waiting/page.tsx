import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { EmailsTabs } from "@/components/admin/emails/emails-tabs";
import { StuckTable } from "@/components/admin/emails/stuck-table";
import { Pager } from "@/components/admin/pager";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TabsNav } from "@/components/ui/tabs-nav";
import { withoutAddresses } from "@/lib/applications/staff/mails";
import { count } from "@/lib/core/text/text";
import { MAIL_STATES, type MailState, stuckCounts, stuckMails } from "@/lib/mail/staff/waiting";
import { type AdminParams, readParams } from "../../params";
import { again, allAgain } from "../actions";

export const metadata: Metadata = { title: "Not arrived" };

const WORDS: Record<MailState, string> = {
  failed: "The mail server refused these for good, or put them off until there was no use in going on.",
  unclear:
    "The connection fell, or the worker died, after the message had begun. Most of these have arrived; sent again, they may arrive twice.",
  "put-off": "The server asked us to come back later. They go by themselves.",
};

export default async function WaitingPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:emails", "/admin/emails/waiting");
  const params = await readParams(searchParams);
  const wanted = params.text("state") ?? "failed";
  const state: MailState = wanted in MAIL_STATES ? (wanted as MailState) : "failed";
  const [mails, counts] = staff
    ? await Promise.all([stuckMails(staff, state, params.page, new Date()), stuckCounts(staff)])
    : [null, null];
  if (!mails || !counts) return <NotFound />;
  const tried = params.text("tried");
  return (
    <>
      <AdminHead
        title="Mail that has not arrived"
        action={
          state === "failed" &&
          counts.failed > 0 && (
            <form action={allAgain}>
              <Button size="desk">Try all of these again</Button>
            </form>
          )
        }
      >
        {WORDS[state]}
      </AdminHead>
      <EmailsTabs current="waiting" />
      {tried !== undefined && (
        <Notice tone={tried === "0" ? "warn" : "good"} isOutcome className="mb-5">
          {tried === "0"
            ? "There was nothing to try: it has gone meanwhile, or its time is over."
            : `${count(Number(tried), "message")} will be tried now.`}
        </Notice>
      )}
      <TabsNav
        label="Mail by state"
        tabs={Object.entries(MAIL_STATES).map(([key, label]) => ({
          label,
          href: params.with({ state: key, page: undefined, tried: undefined }),
          current: state === key,
          count: counts[key as MailState].toLocaleString("en-GB"),
        }))}
      />
      {mails.total === 0 ? (
        <p className="py-6 text-quiet">Nothing here. That is how it should be.</p>
      ) : (
        <StuckTable
          mails={await withoutAddresses(mails.items)}
          again={(id) => again.bind(null, id, params.with({ tried: undefined }))}
        />
      )}
      <Pager {...mails} one="message" hrefOf={(page) => params.with({ page })} />
    </>
  );
}
