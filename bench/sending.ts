import { emptyDatabase, measuredBy } from "./harness/databases";
import { type Benchmark, byTurns, median } from "./harness/measure";
import { startSmtp } from "./harness/smtp";

const MAILS = 3000;
const ROUNDS = 3;

/** Digests handed over, with all that is written down about each, beside nodemailer's own pool with the same letters. */
export const sending: Benchmark = {
  name: "sending",
  compares: `${MAILS.toLocaleString("en-GB")} digests composed, claimed, sent and settled, beside the same letters through a raw pool of nodemailer`,
  async run({ say }) {
    const url = await emptyDatabase("bench_sending");
    await measuredBy("kills-setting.ts", { subscribers: MAILS }, url);
    const smtp = await startSmtp(0);
    const child = (how: "ours" | "raw") => async () => {
      const { perSecond } = await measuredBy<{ perSecond: number }>("sending-times.ts", { how, smtp: smtp.url }, url);
      say(`${how}: ${perSecond.toFixed(0)} a second`);
      return perSecond;
    };
    try {
      const { subject, reference } = await byTurns(ROUNDS, child("ours"), child("raw"));
      return [
        {
          what: "digests sent",
          value: median(subject),
          unit: "/s",
          reference: { what: "raw pool of nodemailer", value: median(reference) },
        },
      ];
    } finally {
      smtp.stop();
    }
  },
};
