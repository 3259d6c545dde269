/** When things happen, as staff set it: what nobody set is the environment's. */
export interface Times {
  /** The day of weekly digests: 1 Monday to 7 Sunday. */
  digestWeekday: number;
  /** The full hour of digests, in London. */
  digestHour: number;
  /** What a new consultant's diary begins with. */
  callNoticeHours: number;
  callBufferBeforeMinutes: number;
  callBufferAfterMinutes: number;
}

/** Within what bounds each may be set, and read. */
export const TIME_BOUNDS = {
  digestWeekday: [1, 7],
  // Not at night: nobody wants to be woken by their phone, and a run that goes on may take hours.
  digestHour: [5, 20],
  callNoticeHours: [0, 168],
  callBufferBeforeMinutes: [0, 120],
  callBufferAfterMinutes: [0, 120],
} as const satisfies Record<keyof Times, readonly [number, number]>;
export const TIME_KEYS = Object.keys(TIME_BOUNDS) as (keyof Times)[];
