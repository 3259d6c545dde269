import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { JoinForm, type JoinSide } from "@/components/admin/candidates/join-form";
import { factsOfCandidate } from "@/components/candidates/facts";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Pairs } from "@/components/ui/facts";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { accountAt, sideBySide } from "@/lib/candidates/duplicates/reading";
import { type CandidateForStaff, candidateForStaff } from "@/lib/candidates/for-staff";
import { count } from "@/lib/core/text/text";
import { type AdminParams, readParams } from "../../../params";
import { join } from "../../duplicates/actions";

export const metadata: Metadata = { title: "The same person?" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

/** /admin/candidates/ID/same?as=OTHER: two accounts beside each other, to be read as one; without one, the way to name it. */
export default async function SamePersonPage({ params, searchParams }: Props) {
  const { id } = await params;
  const staff = await requireStaff("join:candidates", `/admin/candidates/${id}/same`);
  const { text } = await readParams(searchParams);
  const email = text("email");
  const otherId = text("as") || (staff && email ? await accountAt(staff, email) : null);
  const pair = staff && otherId ? await sideBySide(staff, [id, otherId]) : null;
  const own = pair ? pair[0] : staff && (await candidateForStaff(staff, id));
  if (!own) return <NotFound />;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Candidates", href: "/admin/candidates" },
          { label: own.name, href: `/admin/candidates/${id}` },
        ]}
      />
      <AdminHead title="The same person?">
        Staff then read both as one. Nothing is moved, and neither account learns of the other: whoever has both still
        signs in to each. It can be taken apart at any time.
      </AdminHead>
      {pair ? <SideBySide pair={pair} /> : <AskWhich id={id} email={email} />}
    </>
  );
}

function SideBySide({ pair: [one, two] }: { pair: [CandidateForStaff, CandidateForStaff] }) {
  return (
    <div className="grid max-w-[60rem] gap-8">
      <div className="grid gap-4 md:grid-cols-2">
        {[one, two].map((candidate) => (
          <Sheet key={candidate.id}>
            <h2 className="mb-3 text-lg">{candidate.name}</h2>
            <Pairs pairs={factsOfCandidate(candidate)} />
          </Sheet>
        ))}
      </div>
      <JoinForm action={join.bind(null, one.id, two.id)} one={asSide(one)} two={asSide(two)} />
    </div>
  );
}

function AskWhich({ id, email }: { id: string; email: string | undefined }) {
  return (
    <form action={`/admin/candidates/${id}/same`} className="grid max-w-[30rem] gap-4">
      {email && <Notice tone="warn">No other candidate has an account with {email}.</Notice>}
      <TextField type="email" name="email" label="Address of the other account" defaultValue={email} />
      <p>
        <Button size="desk">Look at them side by side</Button>
      </p>
    </form>
  );
}

function asSide({ email, name, phone, profile, preferences }: CandidateForStaff): JoinSide {
  const { studies, work, projects } = profile;
  const lines = studies.length + work.length + projects.length;
  return {
    email,
    parts: {
      name,
      phone: phone ?? "No number",
      profile: lines === 0 ? "Empty" : count(lines, "entry", "entries"),
      preferences: preferences ? "Filled in" : "Not filled in",
    },
  };
}
