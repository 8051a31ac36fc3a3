/** A band of waiting time, from the end of the previous band, with one interval. */
export interface BandOfTime {
  readonly untilMs: number;
  readonly everyMs: number;
}

/** How often to poll, depending on the time waited so far. Dense where the end is likely. */
export interface Pace {
  /** The time of the earliest poll after the immediate one. */
  readonly startMs: number;
  readonly bands: readonly BandOfTime[];
}

/**
 * A Flex cluster until it is IDLE: usually 7 to 10 s after the POST, as MongoDB's own end-to-end tests recorded it.
 * At most T + 2 requests for T from 4 to 15 s, and T / 3 + 10 up to a minute.
 */
export const INSTANCE_PACE: Pace = {
  startMs: 2_000,
  bands: [
    { untilMs: 4_000, everyMs: 2_000 },
    { untilMs: 6_000, everyMs: 1_250 },
    { untilMs: 11_000, everyMs: 900 },
    { untilMs: 15_000, everyMs: 1_300 },
    { untilMs: 60_000, everyMs: 2_850 },
  ],
};

/** A restore job until it is COMPLETED: 52 and 63 s in the two recordings. */
export const RESTORE_PACE: Pace = {
  startMs: 2_000,
  bands: [
    { untilMs: 40_000, everyMs: 5_000 },
    { untilMs: 80_000, everyMs: 2_500 },
  ],
};

/** A search index until it is READY. Nothing is recorded: seconds for an empty collection, minutes for a large one. */
export const SEARCH_INDEX_PACE: Pace = {
  startMs: 1_000,
  bands: [
    { untilMs: 20_000, everyMs: 2_000 },
    { untilMs: 60_000, everyMs: 2_850 },
  ],
};

/** An instance that is being deleted until it is gone: 22 s to 6 min in nine recordings. */
export const DELETION_PACE: Pace = {
  startMs: 2_000,
  bands: [
    { untilMs: 20_000, everyMs: 6_000 },
    { untilMs: 60_000, everyMs: 2_850 },
  ],
};

/** Access: an entry of the access list until it is ACTIVE, or a login until it succeeds. Usually a few seconds. */
export const ACCESS_PACE: Pace = {
  startMs: 0,
  bands: [{ untilMs: 60_000, everyMs: 900 }],
};
