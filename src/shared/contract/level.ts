/**
 * The level of the contract that a phone was built with; every call says it. It grows by one with a change that phones of the release
 * before would misunderstand: an action that goes, an input that becomes required, an output that goes. config/contract/levels.test.ts
 * fails on such a change without a new level.
 */
export const CONTRACT_LEVEL = 2

/** Phones below are asked to update. Phones from before levels say none and count as the first. */
export const LEAST_CONTRACT_LEVEL = 1
export const FIRST_CONTRACT_LEVEL = 1
