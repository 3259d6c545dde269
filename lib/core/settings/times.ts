import { db, type Tx } from "../db";
import { env } from "../env";
import { DAYS_OF_WEEK } from "../time/weekdays";
import { keptSettings, type SettingContent } from "./settings";
import { TIME_BOUNDS, TIME_KEYS, type Times } from "./time-bounds";

/** What holds where nobody set anything. */
export function timesOfEnvironment(): Times {
  const e = env();
  return {
    digestWeekday: DAYS_OF_WEEK.indexOf(e.DIGEST_DAY) + 1,
    digestHour: e.DIGEST_HOUR,
    callNoticeHours: e.CALL_NOTICE_HOURS,
    callBufferBeforeMinutes: e.CALL_BUFFER_BEFORE_MINUTES,
    callBufferAfterMinutes: e.CALL_BUFFER_AFTER_MINUTES,
  };
}

/** As they are set now; `before` an instant: as they were set then. */
export async function times(tx: Tx = db, before?: Date): Promise<Times> {
  return timesIn((await keptSettings(["times"], tx, before)).times.content);
}

/** What is out of bounds, as an older version of the site may have allowed it, counts as not set. */
function timesIn(content: SettingContent): Times {
  const usual = timesOfEnvironment();
  return Object.fromEntries(
    TIME_KEYS.map((key) => {
      const [least, most] = TIME_BOUNDS[key];
      const set = content[key];
      return [key, typeof set === "number" && set >= least && set <= most ? set : usual[key]];
    }),
  ) as unknown as Times;
}
