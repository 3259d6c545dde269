import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { type Choice, clientChoices } from "@/lib/clients/list";
import { nameKey } from "@/lib/clients/name-key";
import { type VacancyChoice, vacancyChoices } from "@/lib/clients/vacancies/list";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { belongingOf } from "./belonging";

export interface Whose {
  /** "client:ID", "vacancy:ID" or "". */
  is: string;
  client: { id: string; name: string } | null;
  vacancy: { id: string; title: string } | null;
  employerName: string;
  /** For a job of nobody: the client whose name is the employer's but for case and ending. */
  likely: Choice | null;
  clients: Choice[];
  vacancies: VacancyChoice[];
}

/** Whose job it is, and what else it could be; null when it is not there or not theirs to read. */
export async function whoseJob(viewer: Viewer, id: string): Promise<Whose | null> {
  if (!may(viewer, "read:jobs") || !may(viewer, "read:clients") || !isUuid(id)) return null;
  const job = await db.job.findUnique({
    where: { id },
    select: {
      employerName: true,
      clientId: true,
      vacancyId: true,
      client: { select: { id: true, name: true } },
      vacancy: { select: { id: true, title: true } },
    },
  });
  if (!job) return null;
  const key = nameKey(job.employerName);
  const [clients, vacancies, likely] = await Promise.all([
    clientChoices(viewer),
    vacancyChoices(viewer),
    job.clientId
      ? null
      : db.client.findFirst({
          where: { OR: [{ nameKey: key }, { legalNameKey: key }] },
          orderBy: { createdAt: "asc" },
          select: { id: true, name: true },
        }),
  ]);
  const { client, vacancy, employerName } = job;
  return { is: belongingOf(job), client, vacancy, employerName, likely, ...withOwn({ clients, vacancies }, job) };
}

/** What is chosen stands in the list even when nobody would choose it any more: a former client, a filled vacancy. */
function withOwn(
  { clients, vacancies }: { clients: Choice[]; vacancies: VacancyChoice[] },
  { client, vacancy }: { client: Choice | null; vacancy: { id: string; title: string } | null },
) {
  return {
    clients: client && !clients.some(({ id }) => id === client.id) ? [client, ...clients] : clients,
    vacancies:
      client && vacancy && !vacancies.some(({ id }) => id === vacancy.id)
        ? [{ ...vacancy, client }, ...vacancies]
        : vacancies,
  };
}
