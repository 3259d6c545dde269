import type { ClientInFull, ContactRow } from "@/lib/clients/one";
import type { VacancyInFull } from "@/lib/clients/vacancies/list";
import { fromDateColumn } from "@/lib/core/time/dates";
import { bareAmount } from "@/lib/core/money";

type Given = Record<string, string | null | undefined>;

const filled = (given: Given): Record<string, string> =>
  Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1])));

const ticked = (is: boolean) => (is ? "on" : "");
const day = (at: Date | null) => at && fromDateColumn(at);

/** What the form of a client holds at first. */
export const clientStart = (client: ClientInFull) =>
  filled({
    name: client.name,
    legalName: client.legalName,
    companyNumber: client.companyNumber,
    site: client.website,
    sector: client.sector,
    about: client.about,
    standing: client.standing,
    ownerId: client.ownerId,
    isConfidential: ticked(client.isConfidential),
  });

/** Its fields by the words that stand beside them. */
export const CLIENT_LABELS = {
  name: "Name",
  legalName: "Legal name",
  companyNumber: "Companies House number",
  site: "Website",
  sector: "Sector",
  about: "The company in a few words",
  standing: "Standing",
  ownerId: "Owner",
  isConfidential: "Confidential",
};

export const contactStart = (contact: ContactRow) =>
  filled({
    name: contact.name,
    role: contact.role,
    email: contact.email,
    phone: contact.phone,
    isPrimary: ticked(contact.isPrimary),
  });

export const CONTACT_LABELS = {
  name: "Name",
  role: "Role",
  email: "Email",
  phone: "Phone",
  isPrimary: "The first to ask",
};

export const vacancyStart = (vacancy: VacancyInFull) =>
  filled({
    title: vacancy.title,
    headcount: String(vacancy.headcount),
    filledCount: String(vacancy.filledCount),
    feeModel: vacancy.feeModel,
    feePercent: bareAmount(vacancy.feePoints),
    feeAmount: bareAmount(vacancy.feePence),
    ownerId: vacancy.ownerId,
    contactId: vacancy.contactId,
    isConfidential: ticked(vacancy.isConfidential),
    salaryFrom: bareAmount(vacancy.salaryMinPence),
    salaryTo: bareAmount(vacancy.salaryMaxPence),
    startOn: day(vacancy.startOn),
    deadlineOn: day(vacancy.deadlineOn),
    notes: vacancy.notes,
  });

export const VACANCY_LABELS = {
  title: "What is to be filled",
  headcount: "Wanted",
  filledCount: "Found",
  feeModel: "Fee",
  feePercent: "Share",
  feeAmount: "Sum",
  ownerId: "Owner",
  contactId: "Who hires",
  isConfidential: "Confidential",
  salaryFrom: "They will pay from",
  salaryTo: "They will pay up to",
  startOn: "Starts on",
  deadlineOn: "To be filled by",
  notes: "Notes",
};
