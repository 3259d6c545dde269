import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { EmailsTabs } from "@/components/admin/emails/emails-tabs";
import { NotFound } from "@/components/site/not-found-page";
import { Table, Td, Tr } from "@/components/ui/table";
import { letters } from "@/lib/mail/staff/letters";

export const metadata: Metadata = { title: "Letters" };

export default async function LettersPage() {
  const staff = await requireStaff("read:emails", "/admin/emails/letters");
  const all = staff && letters(staff);
  if (!all) return <NotFound />;
  return (
    <>
      <AdminHead title="Letters">Every mail the site writes, to look at with made-up facts.</AdminHead>
      <EmailsTabs current="letters" />
      <Table label="Letters" columns={[{ head: "Letter" }, { head: "When it goes" }]}>
        {all.map(({ name, when }) => (
          <Tr key={name}>
            <Td head>
              <a href={`/admin/emails/letters/${name}`}>{nameOf(name)}</a>
            </Td>
            <Td className="whitespace-normal!">{when}</Td>
          </Tr>
        ))}
      </Table>
    </>
  );
}

const nameOf = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
