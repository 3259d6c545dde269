import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AdvertsList } from "@/components/admin/adverts-list";
import { DeskSection, Nothing } from "@/components/admin/desk-section";
import { HistoryList } from "@/components/admin/history-list";
import { StageBadge } from "@/components/admin/vacancies/stage-badge";
import { StageMoves } from "@/components/admin/vacancies/stage-moves";
import { VacancyFacts } from "@/components/admin/vacancies/vacancy-facts";
import { NotFound } from "@/components/site/not-found-page";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import { vacancyForStaff, vacancyHistory } from "@/lib/clients/vacancies/list";
import { advertsOf } from "@/lib/jobs/authority/adverts";
import { advertise, moveTo } from "../actions";
import { type AdminParams, readParams } from "../../params";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const staff = await requireStaff("read:clients", `/admin/vacancies/${id}`);
  return { staff, vacancy: staff && (await vacancyForStaff(staff, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id)).vacancy?.title ?? "Vacancy" };
}

export default async function VacancyPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { staff, vacancy } = await load(id);
  if (!staff || !vacancy) return <NotFound />;
  const [said, jobs, history] = await Promise.all([
    readParams(searchParams),
    advertsOf(staff, { vacancyId: id }, new Date()),
    vacancyHistory(staff, id),
  ]);
  const mayWrite = may(staff, "write:clients");
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Vacancies", href: "/admin/vacancies" },
          { label: vacancy.client.name, href: `/admin/clients/${vacancy.client.id}` },
        ]}
      />
      <AdminHead
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {vacancy.title}
            <StageBadge stage={vacancy.stage} />
            {vacancy.isConfidential && <Badge tone="warn">Confidential</Badge>}
          </span>
        }
        action={
          <span className="flex flex-wrap gap-2">
            {may(staff, "read:applications") && (
              <Button href={`/admin/vacancies/${id}/applications`} size="desk" look="plain">
                Applications
              </Button>
            )}
            {mayWrite && (
              <Button href={`/admin/vacancies/${id}/edit`} size="desk" look="plain">
                Change it
              </Button>
            )}
          </span>
        }
      />
      {(said.text("saved") || said.text("moved")) && (
        <Notice key={vacancy.version} tone="good" className="mb-5">
          {said.text("moved") ? "Moved." : "Saved."}
        </Notice>
      )}
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-8">
          {mayWrite && (
            <DeskSection id="stage" title="Where it goes next">
              <StageMoves key={vacancy.stage} stage={vacancy.stage} action={moveTo.bind(null, id, vacancy.stage)} />
            </DeskSection>
          )}
          <DeskSection
            id="jobs"
            title="Jobs"
            count={jobs?.length}
            action={
              may(staff, "write:jobs") && (
                <form action={advertise.bind(null, id)}>
                  <Button size="desk" look={jobs?.length ? "plain" : "brand"}>
                    Write a job for it
                  </Button>
                </form>
              )
            }
          >
            {jobs && jobs.length > 0 ? <AdvertsList jobs={jobs} /> : <Nothing>It is not advertised yet.</Nothing>}
          </DeskSection>
          {vacancy.notes && (
            <DeskSection id="notes" title="Notes">
              <p className="max-w-[44em] break-words whitespace-pre-line">{vacancy.notes}</p>
            </DeskSection>
          )}
        </div>
        <div className="grid content-start gap-8">
          <VacancyFacts vacancy={vacancy} />
          {history && history.length > 0 && (
            <DeskSection id="history" title="History">
              <HistoryList happenings={history.slice(0, 30)} />
            </DeskSection>
          )}
        </div>
      </div>
    </>
  );
}
