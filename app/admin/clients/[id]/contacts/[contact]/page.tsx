import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { ContactForm } from "@/components/admin/clients/contact-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { clientForStaff, contactForStaff } from "@/lib/clients/one";
import { withSeen } from "../../../../clash";
import { changeContact, writeContact } from "../../../actions";
import { contactStart } from "../../../starts";

export const metadata: Metadata = { title: "Contact" };

/** A contact of a client; "new" is one to be added. */
export default async function ContactPage({ params }: { params: Promise<{ id: string; contact: string }> }) {
  const { id, contact: contactId } = await params;
  const staff = await requireStaff("write:clients", `/admin/clients/${id}/contacts/${contactId}`);
  const client = staff && (await clientForStaff(staff, id));
  const isNew = contactId === "new";
  const contact = client && !isNew ? await contactForStaff(staff, id, contactId) : null;
  if (!client || (!isNew && !contact)) return <NotFound />;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Clients", href: "/admin/clients" },
          { label: client.name, href: `/admin/clients/${id}` },
        ]}
      />
      <AdminHead title={contact ? `Change ${contact.name}` : `Somebody at ${client.name}`} />
      <div className="max-w-[48rem]">
        <ContactForm
          action={contact ? changeContact.bind(null, id, contactId) : writeContact.bind(null, id)}
          start={contact ? withSeen(contact.version, contactStart(contact)) : {}}
          submit={contact ? "Save the contact" : "Add the contact"}
        />
      </div>
    </>
  );
}
