/** Spans of time in milliseconds, and the offset of China's clocks from UTC. All other parts of the product import them from here. */
export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** China Standard Time is UTC+8 everywhere in China and all year: there is no daylight saving. */
export const CHINA_OFFSET_MS = 8 * HOUR_MS
