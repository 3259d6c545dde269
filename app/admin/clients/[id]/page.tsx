import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AdvertsList } from "@/components/admin/adverts-list";
import { AuthoritiesList } from "@/components/admin/clients/authorities-list";
import { ClientFacts } from "@/components/admin/clients/client-facts";
import { StandingBadge } from "@/components/admin/clients/clients-table";
import { ContactsList } from "@/components/admin/clients/contacts-list";
import { NoteForm } from "@/components/admin/clients/note-form";
import { NotesList } from "@/components/admin/clients/notes-list";
import { TermsList } from "@/components/admin/clients/terms-list";
import { VacanciesList } from "@/components/admin/clients/vacancies-list";
import { DeskSection, Nothing } from "@/components/admin/desk-section";
import { HistoryList } from "@/components/admin/history-list";
import { NotFound } from "@/components/site/not-found-page";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import type { Staff } from "@/lib/access/viewer";
import { authoritiesOf, clientForStaff, contactsOf, historyOf, notesOf, termsOf } from "@/lib/clients/one";
import { vacanciesForStaff } from "@/lib/clients/vacancies/list";
import { count } from "@/lib/core/text/text";
import { advertsOf } from "@/lib/jobs/authority/adverts";
import { setContactLeft, takeBack, writeNote } from "../actions";
import { type AdminParams, readParams } from "../../params";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const staff = await requireStaff("read:clients", `/admin/clients/${id}`);
  return { staff, client: staff && (await clientForStaff(staff, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id)).client?.name ?? "Client" };
}

/** All that belongs to a client. Parts that one may not read are null. */
async function partsOf(staff: Staff, id: string, now: Date) {
  const [contacts, notes, terms, authorities, vacancies, jobs, history] = await Promise.all([
    contactsOf(staff, id),
    notesOf(staff, id),
    termsOf(staff, id),
    authoritiesOf(staff, id),
    vacanciesForStaff(staff, { client: id }),
    advertsOf(staff, { clientId: id }, now),
    historyOf(staff, id),
  ]);
  return {
    contacts,
    notes,
    terms,
    authorities: authorities ?? [],
    vacancies: vacancies ?? [],
    jobs: jobs ?? [],
    history,
  };
}

export default async function ClientPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { staff, client } = await load(id);
  if (!staff || !client) return <NotFound />;
  const now = new Date();
  const [said, parts] = await Promise.all([readParams(searchParams), partsOf(staff, id, now)]);
  const part = { staff, id, now, ...parts };
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Clients", href: "/admin/clients" }]} />
      <AdminHead
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {client.name}
            <StandingBadge standing={client.standing} />
            {client.isConfidential && <Badge tone="warn">Confidential</Badge>}
          </span>
        }
        action={
          may(staff, "write:clients") && (
            <div className="flex flex-wrap gap-2">
              <Button href={`/admin/clients/${id}/edit`} size="desk" look="plain">
                Change it
              </Button>
              <Button href={`/admin/vacancies/new?client=${id}`} size="desk">
                Take a vacancy
              </Button>
            </div>
          )
        }
      />
      <Said closed={said.text("closed")} jobs={said.text("jobs")} left={said.text("left")} saved={said.text("saved")} />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-8">
          <Work {...part} />
          <Notes {...part} />
        </div>
        <div className="grid content-start gap-8">
          <ClientFacts client={client} />
          <People {...part} />
          <Terms {...part} />
          {parts.history && parts.history.length > 0 && (
            <DeskSection id="history" title="History">
              <HistoryList happenings={parts.history.slice(0, 20)} />
            </DeskSection>
          )}
        </div>
      </div>
    </>
  );
}

type Part = Awaited<ReturnType<typeof partsOf>> & { staff: Staff; id: string; now: Date };

/** What is to be filled, what is advertised, and what allows it. */
function Work({ staff, id, now, vacancies, jobs, authorities }: Part) {
  return (
    <>
      <DeskSection id="vacancies" title="Vacancies" count={vacancies.length}>
        {vacancies.length > 0 ? <VacanciesList vacancies={vacancies} /> : <Nothing>Nothing to fill yet.</Nothing>}
      </DeskSection>
      <DeskSection id="jobs" title="Jobs" count={jobs.length}>
        {jobs.length > 0 ? <AdvertsList jobs={jobs} /> : <Nothing>No job is public for this client.</Nothing>}
      </DeskSection>
      <DeskSection
        id="authorities"
        title="Authority to advertise"
        action={<Add staff={staff} href={`/admin/clients/${id}/authority`} words="Record an authority" />}
      >
        {authorities.length > 0 ? (
          <AuthoritiesList
            authorities={authorities}
            now={now}
            takeBack={may(staff, "write:clients") ? (authority) => takeBack.bind(null, id, authority) : undefined}
          />
        ) : (
          <Nothing>None yet. A job of this client asks for it before it is published.</Nothing>
        )}
      </DeskSection>
    </>
  );
}

function Notes({ staff, id, notes }: Part) {
  if (!notes) return null;
  return (
    <DeskSection id="notes" title="Notes" count={notes.length}>
      {may(staff, "write:clients") && <NoteForm key={notes.length} action={writeNote.bind(null, id)} />}
      {notes.length > 0 && <NotesList notes={notes} />}
    </DeskSection>
  );
}

function People({ staff, id, contacts }: Part) {
  if (!contacts) return null;
  const setLeft = (one: (typeof contacts)[number]) =>
    setContactLeft.bind(null, id, one.id, one.version, one.leftAt === null);
  return (
    <DeskSection
      id="contacts"
      title="People"
      count={contacts.length}
      action={<Add staff={staff} href={`/admin/clients/${id}/contacts/new`} words="Add a contact" />}
    >
      {contacts.length > 0 ? (
        <ContactsList clientId={id} contacts={contacts} setLeft={may(staff, "write:clients") ? setLeft : undefined} />
      ) : (
        <Nothing>Nobody yet.</Nothing>
      )}
    </DeskSection>
  );
}

function Terms({ staff, id, terms }: Part) {
  if (!terms) return null;
  return (
    <DeskSection
      id="terms"
      title="Terms of business"
      action={<Add staff={staff} href={`/admin/clients/${id}/terms`} words="Record terms" />}
    >
      {terms.length > 0 ? <TermsList terms={terms} /> : <Nothing>None agreed yet.</Nothing>}
    </DeskSection>
  );
}

/** A button to more of a part, for those who may write. */
function Add({ staff, href, words }: { staff: Staff; href: string; words: string }) {
  if (!may(staff, "write:clients")) return null;
  return (
    <Button href={href} size="desk" look="plain">
      {words}
    </Button>
  );
}

/** What became of what was just done. */
function Said(done: Done) {
  const words = wordsOf(done);
  return words ? (
    <Notice tone="good" className="mb-5">
      {words}
    </Notice>
  ) : null;
}

/** What the page's address says was done: numbers of jobs, as texts. */
type Done = { closed?: string; jobs?: string; left?: string; saved?: string };

function wordsOf({ closed, jobs, left, saved }: Done): string | null {
  if (closed)
    return `Taken back. ${Number(closed) > 0 ? `${count(Number(closed), "job")} under it closed.` : "No job was open under it."}`;
  if (!jobs) return saved ? "Saved." : null;
  const moved = Number(jobs) === 1 ? "1 job now belongs to it." : `${jobs} jobs now belong to it.`;
  if (!(Number(left) > 0)) return moved;
  return `${moved} ${count(Number(left), "public job")} would name a confidential client, and stayed as they were.`;
}
