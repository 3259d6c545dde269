import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CallsTabs } from "@/components/admin/calls/calls-tabs";
import { AwayForm } from "@/components/admin/calls/diary-forms";
import { TimesOff } from "@/components/admin/calls/times-off";
import { NotFound } from "@/components/site/not-found-page";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Table, Td, Tr } from "@/components/ui/table";
import { closures } from "@/lib/calls/staff/away";
import { consultantsForStaff, type ConsultantRow } from "@/lib/calls/staff/consultants";
import { colleaguesWithoutDiary } from "@/lib/calls/staff/joining";
import { bankHolidaysReadAt } from "@/lib/calls/diary/holiday-feed";
import { sayMoment } from "@/lib/core/time/say";
import { HandedOver } from "../handed-over";
import { backAgain, giveDiary, goAway } from "../actions";
import { type AdminParams, readParams } from "../../params";

export const metadata: Metadata = { title: "Diaries" };

/** This long the last good list of bank holidays goes without a word. */
const STALE_MS = 14 * 86_400_000;

export default async function DiariesPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:calls", "/admin/calls/diaries");
  if (!staff) return <NotFound />;
  const now = new Date();
  const [params, consultants, closed, colleagues, readAt] = await Promise.all([
    readParams(searchParams),
    consultantsForStaff(staff, now),
    closures(staff, now),
    colleaguesWithoutDiary(staff),
    bankHolidaysReadAt(),
  ]);
  if (!consultants || !closed) return <NotFound />;
  const isAdmin = colleagues !== null;
  const isStale = readAt !== null && now.getTime() - readAt.getTime() > STALE_MS;
  return (
    <>
      <AdminHead title="Diaries" />
      <CallsTabs current="diaries" />
      <div className="grid max-w-200 gap-10">
        <HandedOver params={params} />
        {isStale && (
          <Notice tone="warn" title="The list of bank holidays is old">
            GOV.UK has not answered since {sayMoment(readAt)}. The last good list still counts.
          </Notice>
        )}
        <section className="grid gap-4">
          <h2 className="text-lg">Who takes calls</h2>
          {consultants.length === 0 ? (
            <p className="text-quiet">Nobody yet.</p>
          ) : (
            <Consultants consultants={consultants} />
          )}
          {colleagues && colleagues.length > 0 && (
            <ul role="list" className="flex flex-wrap gap-2">
              {colleagues.map(({ id, name, email }) => (
                <li key={id}>
                  <form action={giveDiary.bind(null, id)}>
                    <Button size="desk" look="plain">
                      {name === email ? email : `${name} (${email})`} begins to take calls
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="grid gap-4">
          <h2 className="text-lg">When the agency is closed</h2>
          <p className="text-quiet">Beside bank holidays, which each diary keeps by itself.</p>
          <TimesOff timesOff={closed} back={isAdmin ? (id) => backAgain.bind(null, id, null) : undefined} />
          {isAdmin && <AwayForm action={goAway.bind(null, null)} />}
        </section>
      </div>
    </>
  );
}

function Consultants({ consultants }: { consultants: ConsultantRow[] }) {
  return (
    <Table
      label="Consultants"
      columns={[{ head: "Name" }, { head: "Calls to come", numeric: true }, { head: "Their own calendar" }]}
    >
      {consultants.map(({ id, name, isPaused, isOwn, callsToCome, hasCalendar, calendarError }) => (
        <Tr key={id}>
          <Td head>
            <a href={`/admin/calls/diaries/${id}`}>{isOwn ? `${name} (me)` : name}</a>{" "}
            {isPaused && <Badge tone="warn">Takes no calls</Badge>}
          </Td>
          <Td numeric>{callsToCome}</Td>
          <Td className="whitespace-normal">
            {calendarError ? (
              <span className="text-bad">{calendarError}</span>
            ) : (
              <span className="text-quiet">{hasCalendar ? "Followed" : "Not followed"}</span>
            )}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
