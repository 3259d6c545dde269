import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { EmailsTabs } from "@/components/admin/emails/emails-tabs";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sampleLetter } from "@/lib/mail/staff/letters";
import { sendSample } from "../../actions";
import { type AdminParams, readParams } from "../../../params";

export const metadata: Metadata = { title: "Letter" };

type Props = { params: Promise<{ name: string }>; searchParams: AdminParams };

/** As wide as the letter, and as a telephone. */
const WIDTHS = [
  { label: "On a wide screen", width: 624 },
  { label: "On a phone", width: 360 },
];

export default async function LetterPage({ params, searchParams }: Props) {
  const { name } = await params;
  const staff = await requireStaff("read:emails", `/admin/emails/letters/${name}`);
  const letter = staff && (await sampleLetter(staff, name));
  if (!letter) return <NotFound />;
  const said = await readParams(searchParams);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Letters", href: "/admin/emails/letters" }]} />
      <AdminHead
        title={letter.subject}
        action={
          <form action={sendSample.bind(null, name)}>
            <Button size="desk">Send it to me</Button>
          </form>
        }
      >
        {letter.when}.
      </AdminHead>
      <EmailsTabs current="letters" />
      {said.text("sent") && (
        <Notice tone="good" className="mb-5">
          A test is on its way to you.
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-6">
        {WIDTHS.map(({ label, width }) => (
          <figure key={label} className="grid max-w-full gap-2">
            <figcaption className="text-quiet">{label}</figcaption>
            <iframe
              src={`/admin/emails/letters/${name}/letter.html`}
              title={`${letter.subject}, ${label.toLowerCase()}`}
              width={width}
              height={820}
              sandbox=""
              className="max-w-full rounded-control border border-line"
            />
          </figure>
        ))}
        <figure className="grid min-w-0 flex-1 basis-120 gap-2">
          <figcaption className="text-quiet">The text part</figcaption>
          <pre className="max-h-205 overflow-auto rounded-control border border-line bg-raised p-4 text-sm whitespace-pre-wrap">
            {letter.text}
          </pre>
        </figure>
      </div>
    </>
  );
}
