import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { MessageCard } from "@/components/admin/message-card";
import { Pager } from "@/components/admin/pager";
import { NotFound } from "@/components/site/not-found-page";
import { messagesForStaff } from "@/lib/contact/messages";
import { type AdminParams, readParams } from "../params";
import { answerMessage } from "./actions";

export const metadata: Metadata = { title: "Messages" };

export default async function MessagesPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:messages", "/admin/messages");
  const params = await readParams(searchParams);
  const messages = staff && (await messagesForStaff(staff, params.page));
  if (!messages) return <NotFound />;
  return (
    <>
      <AdminHead title="Messages">
        Not yet answered first. Answering the mail you got goes straight to the person who wrote; mark it here when it
        is done.
      </AdminHead>
      {messages.total === 0 && <p className="text-quiet">Nobody has written yet.</p>}
      <div className="grid max-w-[52rem] gap-4">
        {messages.items.map((message) => (
          <MessageCard key={message.id} message={message} answer={answerMessage.bind(null, message.id)} />
        ))}
      </div>
      <Pager {...messages} one="message" hrefOf={(page) => params.with({ page })} />
    </>
  );
}
