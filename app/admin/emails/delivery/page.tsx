import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { EmailsTabs } from "@/components/admin/emails/emails-tabs";
import { NotFound } from "@/components/site/not-found-page";
import { Badge } from "@/components/ui/badge";
import { brand } from "@/lib/core/settings/brand";
import { checkMailDomain, type Check } from "@/lib/mail/authentication";
import { mailDomain, senderOf } from "@/lib/mail/sender";

export const metadata: Metadata = { title: "Our domain" };

const STATES = { good: "Good", bad: "Missing", unsure: "To look at" } as const;
const TONES = { good: "good", bad: "bad", unsure: "warn" } as const;

export default async function DeliveryPage() {
  if (!(await requireStaff("read:emails", "/admin/emails/delivery"))) return <NotFound />;
  const domain = mailDomain(senderOf(await brand()));
  const checks = await checkMailDomain(domain);
  return (
    <>
      <AdminHead title={`Whether mail of ${domain} is believed`}>
        What the large mailbox providers look at before they take mail of ours, as it is at this moment.
      </AdminHead>
      <EmailsTabs current="delivery" />
      <ul role="list" className="grid max-w-184">
        {checks.map((check) => (
          <CheckRow key={check.name} check={check} />
        ))}
      </ul>
    </>
  );
}

function CheckRow({ check: { name, state, found, advice, record } }: { check: Check }) {
  return (
    <li className="grid gap-1 border-b border-line py-4">
      <p className="flex flex-wrap items-center gap-3">
        <strong>{name}</strong>
        <Badge tone={TONES[state]}>{STATES[state]}</Badge>
      </p>
      <p className="break-words">{found}</p>
      {advice && <p className="text-quiet">{advice}</p>}
      {record && (
        <dl className="mt-1 grid gap-1 rounded-control bg-sand p-3 text-sm">
          <dt className="text-quiet">TXT record at</dt>
          <dd className="font-mono break-all">{record.name}</dd>
          <dt className="text-quiet">with</dt>
          <dd className="font-mono break-all">{record.value}</dd>
        </dl>
      )}
    </li>
  );
}
