import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { TemplateForm } from "@/components/admin/messages/template-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { replyTemplates } from "@/lib/contact/staff/templates";
import { type AdminParams, readParams } from "../../params";
import { keepTemplate, throwTemplateAway } from "../actions";

export const metadata: Metadata = { title: "Texts to answer with" };

export default async function TemplatesPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:messages", "/admin/messages/templates");
  const templates = staff && (await replyTemplates(staff));
  if (!templates) return <NotFound />;
  const { text } = await readParams(searchParams);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Messages", href: "/admin/messages" }]} />
      <AdminHead title="Texts to answer with">
        What stands in double braces is filled in when an answer is written. Nothing is sent while anything is missing.
      </AdminHead>
      {text("saved") && (
        <Notice tone="good" className="mb-5 max-w-[44rem]">
          Kept.
        </Notice>
      )}
      <div className="grid max-w-[44rem] gap-8">
        {templates.map((template) => (
          <section key={template.id} className="grid gap-3 border-b border-line pb-6">
            <TemplateForm
              key={template.version}
              id={`template-${template.id}`}
              action={keepTemplate.bind(null, template.id)}
              template={template}
            />
            <form action={throwTemplateAway.bind(null, template.id)}>
              <Button size="desk" look="danger">
                Throw it away
                <VisuallyHidden>: {template.name}</VisuallyHidden>
              </Button>
            </form>
          </section>
        ))}
        <section className="grid gap-3">
          <h2 className="text-lg">A new one</h2>
          <TemplateForm key={templates.length} id="template-new" action={keepTemplate.bind(null, null)} />
        </section>
      </div>
    </>
  );
}
