import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { LetterTemplateForm } from "@/components/admin/applications/letter-template-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { LETTER_KINDS } from "@/lib/applications/staff/letter-input";
import { letterTemplates } from "@/lib/applications/staff/letter-templates";
import { type AdminParams, readParams } from "../../params";
import { dropTemplate, keepLetterTemplate } from "./actions";

export const metadata: Metadata = { title: "Words to write with" };

/** /admin/applications/templates: what letters to candidates begin from. */
export default async function LetterTemplatesPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:applications", "/admin/applications/templates");
  const templates = staff && (await letterTemplates(staff));
  if (!templates) return <NotFound />;
  const { text } = await readParams(searchParams);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Applications", href: "/admin/applications" }]} />
      <AdminHead title="Words to write with">
        What stands in double braces is filled in for each person, and no letter goes while anything is missing. A no
        begins with the outcome by itself: write what decided it, one true thing about this person, and what they can do
        next.
      </AdminHead>
      {text("saved") && (
        <Notice tone="good" className="mb-5 max-w-[44rem]">
          Kept.
        </Notice>
      )}
      <div className="grid max-w-[44rem] gap-3">
        {templates.map(({ id, ...template }) => (
          <details key={`${id} ${template.version}`} className="rounded-control border border-line px-4 py-2">
            <summary className="cursor-pointer py-1">
              <span className="font-semibold">{template.name}</span>{" "}
              <span className="text-quiet">{LETTER_KINDS[template.kind]}</span>
            </summary>
            <div className="grid gap-3 py-3">
              <LetterTemplateForm
                id={`template-${id}`}
                action={keepLetterTemplate.bind(null, id)}
                template={template}
              />
              <form action={dropTemplate.bind(null, id)}>
                <Button size="desk" look="danger">
                  Throw it away
                  <VisuallyHidden>: {template.name}</VisuallyHidden>
                </Button>
              </form>
            </div>
          </details>
        ))}
        <section className="mt-5 grid gap-3">
          <h2 className="text-lg">A new one</h2>
          <LetterTemplateForm key={templates.length} id="template-new" action={keepLetterTemplate.bind(null, null)} />
        </section>
      </div>
    </>
  );
}
