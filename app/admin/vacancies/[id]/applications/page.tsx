import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { NotFound } from "@/components/site/not-found-page";
import { boardFor } from "@/lib/applications/staff/board";
import { BoardPage } from "../../../applications/board-page";
import { stageIn } from "../../../applications/stage-in";
import { type AdminParams, readParams } from "../../../params";

export const metadata: Metadata = { title: "Applications for a vacancy" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

/** /admin/vacancies/ID/applications: everybody who applied for any job of a vacancy, by where they stand. */
export default async function VacancyBoardPage({ params, searchParams }: Props) {
  const { id } = await params;
  const staff = await requireStaff("read:applications", `/admin/vacancies/${id}/applications`);
  const { text } = await readParams(searchParams);
  const of = { of: "vacancy", id } as const;
  const now = new Date();
  const board = staff && (await boardFor(staff, of, now, stageIn(text("more"))));
  if (!board) return <NotFound />;
  const crumbs = [
    { label: "Vacancies", href: "/admin/vacancies" },
    { label: board.title, href: `/admin/vacancies/${id}` },
  ];
  return <BoardPage staff={staff} board={board} of={of} crumbs={crumbs} said={text} now={now} />;
}
