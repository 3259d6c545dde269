import type { SearchCriteria } from "../../schema";
import type { JobSummary } from "../../types";

/** A search as somebody would type it, and what of the results answers it. */
export interface Judged {
  search: SearchCriteria;
  isRight: (job: JobSummary) => boolean;
  /** Among the sample jobs alone there is an answer. */
  inSample?: true;
}

const titled = (title: RegExp) => (job: JobSummary) => title.test(job.title);
const q = (q: string, title: RegExp): Judged => ({ search: { q }, isRight: titled(title) });
const sample = (q: string, title: RegExp): Judged => ({ search: { q }, isRight: titled(title), inSample: true });

const isNear = ({ distanceMiles }: JobSummary, miles: number) => distanceMiles !== null && distanceMiles <= miles;

/** What is asked of the sample and of real adverts. The answers are told by what a job is, never by a number of ours. */
export const JUDGED: Judged[] = [
  sample("marketing assistant", /marketing assistant/i),
  sample("graduate civil engineer", /civil engineer/i),
  sample("trainee accountant", /accountant/i),
  sample("quantity surveyor", /quantity surveyor/i),
  sample("qs", /quantity surveyor/i),
  sample("HR assistant", /\bHR\b/),
  sample("human resources", /\bHR\b|human resources/i),
  sample("paralegal", /paralegal/i),
  sample("housing law", /housing law/i),
  sample("teaching assistant", /teaching assistant/i),
  sample("software developer", /software developer/i),
  sample("software dev", /software developer/i),
  sample("tester", /tester/i),
  sample("junior data analyst", /data analyst/i),
  sample("video editor", /video editor/i),
  sample("ecology", /ecolog/i),
  sample("fundraising", /fundrais/i),
  sample("policy assistant", /policy/i),
  sample("lab technician", /laboratory technician/i),
  sample("laboratory apprentice", /laboratory/i),
  sample("product design intern", /product design/i),
  sample("research assistant", /research assistant/i),
  sample("mechanical engineering placement", /mechanical/i),
  sample("assistant buyer", /buyer/i),
  sample("online tutor", /tutor/i),
  sample("maths tutor", /tutor/i),
  sample("offshore wind", /wind/i),
  sample("operations assistant", /operations/i),
  sample("logistics", /logistics/i),
  sample("investment analyst", /investment/i),
  sample("account executive", /account executive/i),
  sample("finance placement", /finance/i),
  sample('"civil engineer"', /civil engineer/i),
  sample("entry level data analyst", /data analyst/i),
  sample("paralegal OR tutor", /paralegal|tutor/i),
  sample("engineer -civil", /^(?!.*civil).*engineer/i),
  q("data scientist", /data scien/i),
  q("machine learning engineer", /\bAI\b|machine learning|ML\b/i),
  q("AI engineer", /\bAI engineer/i),
  q("artificial intelligence", /\bAI\b|artificial/i),
  q("geologist", /geolog/i),
  q("geotechnical", /geotechnical/i),
  q("graduate geoenvironmental engineer", /geo-?environmental/i),
  q("cyber security apprentice", /cyber security/i),
  q("cyber security", /cyber/i),
  q("it support", /IT\b.*support|support|service desk/i),
  q("service desk", /service desk/i),
  q("structural engineer", /structural/i),
  q("aerospace", /aerospace/i),
  q("transport planner", /transport planner/i),
  q("pensions", /pension/i),
  q("finance analyst", /finance.*analyst|analyst.*finance/i),
  q("business analyst", /business.*analyst/i),
  q("trainee business analyst", /business.*analyst/i),
  q("data engineer", /data engineer/i),
  q("sales graduate scheme", /sales|scheme|commercial/i),
  q("commercial graduate scheme", /commercial/i),
  q("web developer", /web developer/i),
  q("junior developer", /developer/i),
  q("sales engineer", /sales engineer/i),
  q("quality assurance", /quality|\bQA\b|\bQC\b/i),
  q("process engineer", /process engineer/i),
  q("credit analyst", /credit/i),
  q("treasury", /treasury/i),
  q("swedish", /swedish/i),
  q("norwegian speaking", /norwegian/i),
  q("dutch speaker", /dutch/i),
  q("energy consultant", /energy/i),
  q("CAD", /CAD|design|engineer/i),
  q("digital design apprentice", /digital design/i),
  q("reward analyst", /reward/i),
  q("trading operations", /trading/i),
  q("surveyor", /surveyor/i),
  q("full stack", /full-?stack/i),
  q("production engineer", /production engineer/i),
  {
    search: { q: "data analyst", place: "Manchester" },
    isRight: (job) => /analyst/i.test(job.title) && isNear(job, 15),
  },
  { search: { q: "engineer", place: "Leeds" }, isRight: (job) => /engineer/i.test(job.title) && isNear(job, 15) },
  { search: { q: "trainee", place: "London" }, isRight: (job) => isNear(job, 15) },
  { search: { q: "analyst", salaryMin: 40_000 }, isRight: titled(/analyst/i) },
  { search: { q: "apprentice", contract: ["apprenticeship"] }, isRight: (job) => job.contract === "apprenticeship" },
];
