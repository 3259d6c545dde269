import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AdminSearch } from "@/components/admin/admin-search";
import { DoneNotice } from "@/components/admin/messages/done-notice";
import { MessageKeys } from "@/components/admin/messages/message-keys";
import { MessageList } from "@/components/admin/messages/message-list";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { TabsNav } from "@/components/ui/tabs-nav";
import { may } from "@/lib/access/permissions";
import { inbox } from "@/lib/contact/staff/inbox";
import { type Shelf, SHELVES } from "@/lib/contact/vocabulary";
import { sayNumber } from "@/lib/core/text/text";
import { type AdminParams, readParams } from "../params";
import { mark } from "./actions";

export const metadata: Metadata = { title: "Messages" };

const isShelf = (text: string | undefined): text is Shelf => text !== undefined && Object.hasOwn(SHELVES, text);

export default async function MessagesPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:messages", "/admin/messages");
  const params = await readParams(searchParams);
  const said = params.text("show");
  const shelf = isShelf(said) ? said : "open";
  const [q, mine] = [params.text("q"), params.text("mine") === "1"];
  const messages = staff && (await inbox(staff, { shelf, q, mine, after: params.text("after") }));
  if (!staff || !messages) return <NotFound />;
  const id = params.text("id") ?? "";
  const without = { after: undefined, done: undefined, id: undefined };
  return (
    <>
      <AdminHead
        title="Messages"
        action={
          <div className="flex flex-wrap gap-2">
            <Button href="/admin/messages/list" size="desk" look="plain">
              As a table
            </Button>
            {may(staff, "write:messages") && (
              <Button href="/admin/messages/templates" size="desk" look="plain">
                Texts to answer with
              </Button>
            )}
          </div>
        }
      />
      <DoneNotice done={params.text("done")} undo={(back) => mark.bind(null, id, back, "list")} />
      <TabsNav
        label="Messages"
        tabs={(Object.keys(SHELVES) as Shelf[]).map((name) => ({
          label: SHELVES[name],
          href: params.with({ ...without, show: name }),
          count: sayNumber(messages.counts[name]),
          current: name === shelf,
        }))}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <AdminSearch label="Search messages" value={q} keep={{ show: shelf, ...(mine && { mine: "1" }) }} />
        <a href={params.with({ ...without, mine: mine ? undefined : 1 })}>{mine ? "Everybody’s" : "Only mine"}</a>
      </div>
      <MessageKeys />
      {messages.items.length === 0 ? (
        <p className="text-quiet">{q ? "No message says that." : "Nothing here."}</p>
      ) : (
        <MessageList messages={messages.items} />
      )}
      <div className="mt-4 flex gap-4">
        {params.text("after") && <a href={params.with(without)}>The newest</a>}
        {messages.next && <a href={params.with({ ...without, after: messages.next })}>Older messages</a>}
      </div>
    </>
  );
}
