import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { Said } from "@/components/recovery/kudos/said";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { may } from "@/lib/access/permissions";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { reportedKudos } from "@/lib/recovery/kudos/reporting";
import { type AdminParams, readParams } from "../params";
import { settle } from "./actions";

export const metadata: Metadata = { title: "Reported words" };

const SAID: Record<string, { tone: "good" | "warn"; words: string }> = {
  remove: { tone: "good", words: "They are gone for ever, and the link that they came by is ended." },
  back: { tone: "good", words: "They are with their candidate again, hidden." },
  not: { tone: "warn", words: "Nothing has changed: it was settled already." },
};

/** /admin/kudos: words that candidates have asked us to look at. Of all others nobody here sees anything. */
export default async function ReportedPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:candidates", "/admin/kudos");
  const reported = staff && (await reportedKudos(staff));
  if (!staff || !reported) return <NotFound />;
  const did = (await readParams(searchParams)).text("did") ?? "";
  const said = Object.hasOwn(SAID, did) ? SAID[did] : undefined;
  return (
    <div className="grid max-w-[60rem] gap-6">
      <AdminHead title="Reported words">
        Sent to candidates by people they asked for a few kind words, and reported by the candidate. You see nothing
        that was not reported.
      </AdminHead>
      {said && (
        <Notice tone={said.tone} isOutcome>
          {said.words}
        </Notice>
      )}
      {reported.length === 0 && <p className="text-quiet">Nothing is reported.</p>}
      {reported.map(({ id, candidate, relation, giverName, givenAt, ...words }) => (
        <Sheet as="section" key={id} className="grid gap-4">
          <p className="text-desk text-quiet">
            To <a href={`/admin/candidates/${candidate.id}`}>{candidate.name}</a>, from {giverName} ({relation}),{" "}
            {sayDay(londonDay(givenAt), { year: true })}
          </p>
          <Said {...words} />
          {may(staff, "write:applications") && (
            <div className="flex flex-wrap gap-3">
              <form action={settle.bind(null, id, "remove")}>
                <Button size="desk" look="danger">
                  Remove it and end the link<VisuallyHidden>: to {candidate.name}</VisuallyHidden>
                </Button>
              </form>
              <form action={settle.bind(null, id, "back")}>
                <Button size="desk" look="plain">
                  Nothing wrong: back to them<VisuallyHidden>: to {candidate.name}</VisuallyHidden>
                </Button>
              </form>
            </div>
          )}
        </Sheet>
      ))}
    </div>
  );
}
