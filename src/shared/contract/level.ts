/**
 * The level of the contract that a phone was built with; every call carries it. It grows by one with each change that phones of the previous
 * release would misunderstand: a removed action, an input that becomes required, a removed output. config/contract/levels.test.ts fails on
 * such a change without a new level.
 */
export const CONTRACT_LEVEL = 2

/** Phones below this level are asked to update. A phone built before levels existed sends none and counts as `FIRST_CONTRACT_LEVEL`. */
export const LEAST_CONTRACT_LEVEL = 1
export const FIRST_CONTRACT_LEVEL = 1
