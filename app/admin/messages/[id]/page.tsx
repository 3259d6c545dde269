import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AssignForm, SamePerson } from "@/components/admin/messages/beside";
import { DoneNotice } from "@/components/admin/messages/done-notice";
import { MessageKeys } from "@/components/admin/messages/message-keys";
import { NoteForm } from "@/components/admin/messages/note-form";
import { ReplyForm } from "@/components/admin/messages/reply-form";
import { Thread } from "@/components/admin/messages/thread";
import { NotFound } from "@/components/site/not-found-page";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { may } from "@/lib/access/permissions";
import { callsOf } from "@/lib/calls/staff/calls-of";
import { replyTemplates } from "@/lib/contact/staff/templates";
import { colleagues, replyFacts, threadOf } from "@/lib/contact/staff/thread";
import { ABOUT } from "@/lib/contact/vocabulary";
import { sayMoment } from "@/lib/core/time/say";
import { type AdminParams, readParams } from "../../params";
import { assign, keepNote, mark, sendReply } from "../actions";

export const metadata: Metadata = { title: "Message" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

export default async function MessagePage({ params, searchParams }: Props) {
  const { id } = await params;
  const staff = await requireStaff("read:messages", `/admin/messages/${encodeURIComponent(id)}`);
  const thread = staff && (await threadOf(staff, id));
  if (!staff || !thread) return <NotFound />;
  const [{ text }, people, templates, calls, facts] = await Promise.all([
    readParams(searchParams),
    colleagues(staff),
    replyTemplates(staff),
    callsOf(staff, thread.email),
    replyFacts(thread, staff),
  ]);
  const seen = thread.entries.filter(({ kind }) => kind === "reply").length;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Messages", href: "/admin/messages" }]} />
      <AdminHead title={thread.name}>
        <a href={`mailto:${thread.email}`}>{thread.email}</a>
      </AdminHead>
      <DoneNotice done={text("done")} undo={(back) => mark.bind(null, id, back, "message")} />
      <MessageKeys />
      <div className="grid gap-8 xl:grid-cols-[minmax(0,44rem)_18rem]">
        <div className="grid content-start gap-8">
          <Thread message={thread} entries={thread.entries} />
          {may(staff, "write:messages") && !thread.spamAt && (
            <section className="grid gap-3">
              <h2 className="text-lg">Answer</h2>
              <ReplyForm
                key={seen}
                action={sendReply.bind(null, id)}
                draftKey={randomUUID()}
                seen={seen}
                facts={facts}
                templates={templates ?? []}
              />
            </section>
          )}
        </div>
        <aside className="grid content-start gap-6">
          <State thread={thread} />
          {people && (
            <>
              <Marks id={id} isAnswered={thread.answeredAt !== null} isSpam={thread.spamAt !== null} />
              <AssignForm assign={assign.bind(null, id)} assignedTo={thread.assignedTo} colleagues={people} />
              <NoteForm key={thread.entries.length} action={keepNote.bind(null, id)} />
            </>
          )}
          <SamePerson others={thread.others} calls={calls ?? []} />
        </aside>
      </div>
    </>
  );
}

function State({
  thread: { about, answeredAt, answeredBy, spamAt },
}: {
  thread: NonNullable<Awaited<ReturnType<typeof threadOf>>>;
}) {
  return (
    <div className="grid justify-items-start gap-2">
      {about && <Badge tone={about === "complaint" || about === "privacy" ? "warn" : "plain"}>{ABOUT[about]}</Badge>}
      {spamAt ? <Badge>Spam</Badge> : answeredAt ? <Badge tone="good">Answered</Badge> : <Badge>Open</Badge>}
      {answeredAt && (
        <p className="text-quiet">
          {sayMoment(answeredAt)}
          {answeredBy && `, by ${answeredBy}`}
        </p>
      )}
    </div>
  );
}

function Marks({ id, isAnswered, isSpam }: { id: string; isAnswered: boolean; isSpam: boolean }) {
  return (
    <div className="flex flex-wrap gap-2">
      {!isSpam && (
        <form action={mark.bind(null, id, isAnswered ? "open" : "answered", "message")}>
          <Button size="desk" look="plain">
            {isAnswered ? "Open it again" : "Mark as answered"}
          </Button>
        </form>
      )}
      <form action={mark.bind(null, id, isSpam ? "not-spam" : "spam", "message")}>
        <Button size="desk" look="plain">
          {isSpam ? "It is not spam" : "It is spam"}
        </Button>
      </form>
    </div>
  );
}
