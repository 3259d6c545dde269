import { brand } from "@/lib/core/settings/brand";
import { fromDateColumn } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { postMail } from "@/lib/mail/outbox";
import { applicationNews } from "@/lib/mail/templates/application-news";
import { APPLICANT, applicantAt } from "../applicant";
import type { Stage } from "../vocabulary";
import type { WantedMove } from "./moving";
import { STANDING } from "./rail";

interface Told {
  id: string;
  version: number;
  /** The name of who wrote it. */
  from: string;
  wanted: WantedMove;
}

/** Posts that an application has moved on, with what somebody wrote about it. Answers the id of the message. */
export async function postNews(tx: Tx, { id, version, from, wanted }: Told): Promise<string | null> {
  const { words = "", subject } = wanted;
  return postStanding(tx, `application-news:${id}:${version}`, { id, from, stage: wanted.to, words, subject });
}

/** Posts that its candidate hears later than was promised, and why. */
export async function postPutOff(
  tx: Tx,
  { promise, ...told }: Omit<Standing, "subject"> & { promise: bigint },
): Promise<void> {
  await postStanding(tx, `application-put-off:${told.id}:${promise}`, told);
}

interface Standing {
  id: string;
  from: string;
  stage: Stage;
  words: string;
  subject?: string;
}

async function postStanding(tx: Tx, once: string, { id, from, stage, words, subject }: Standing) {
  const { to, job, employer, replyTo, answerDueOn } = await addressee(tx, id);
  const facts = {
    job,
    employer,
    from,
    standing: STANDING[stage],
    nextBy: answerDueOn && sayDay(fromDateColumn(answerDueOn), { weekday: true }),
    words,
    subject,
    accountUrl: appUrl("/account#applications"),
  };
  return postMail(tx, {
    once,
    to,
    replyTo,
    message: (brand) => applicationNews(facts, brand),
  });
}

async function addressee(tx: Tx, id: string) {
  const row = await tx.application.findUniqueOrThrow({
    where: { id },
    select: { ...APPLICANT, answerDueOn: true, job: { select: NAMED } },
  });
  const { email: replyTo } = await brand(tx);
  return {
    to: applicantAt(row),
    job: publicWords(row.job.title, row.job),
    employer: publicEmployer(row.job).name,
    answerDueOn: row.answerDueOn,
    replyTo,
  };
}
