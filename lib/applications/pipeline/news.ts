import { brand } from "@/lib/core/brand";
import { fromDateColumn, sayDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { postMail } from "@/lib/mail/outbox";
import { applicationAnswer } from "@/lib/mail/templates/application-answer";
import { applicationNews } from "@/lib/mail/templates/application-news";
import { nextAnswerTime } from "./answer-hours";
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

/** Where people are sent who want to read on after a no. */
const AFTER_A_NO = "/blog/handling-job-rejection";

/** Posts the no, to go when a no may (./answer-hours.ts). Until then a move back withdraws it, and its candidate sees nothing of it. */
export async function postAnswer(tx: Tx, { id, version, from, wanted }: Told, now: Date): Promise<void> {
  const notBefore = await nextAnswerTime(tx, now);
  await tx.application.update({ where: { id }, data: { answerGoesAt: notBefore } });
  const { to, job, employer, replyTo } = await addressee(tx, id);
  const places = { callUrl: appUrl("/strategy-call"), articleUrl: appUrl(AFTER_A_NO), jobsUrl: appUrl("/jobs") };
  await postMail(tx, {
    once: `application-answer:${id}:${version}`,
    to,
    replyTo,
    notBefore,
    message: (brand) =>
      applicationAnswer({ job, employer, from, words: wanted.words ?? "", subject: wanted.subject, ...places }, brand),
  });
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
    select: { name: true, email: true, answerDueOn: true, job: { select: NAMED } },
  });
  const { email: replyTo } = await brand(tx);
  return {
    to: { address: row.email, name: row.name },
    job: publicWords(row.job.title, row.job),
    employer: publicEmployer(row.job).name,
    answerDueOn: row.answerDueOn,
    replyTo,
  };
}
