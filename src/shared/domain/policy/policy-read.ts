import type { RegionCode } from '../access/region'
import type { PolicyTheme } from './theme'

/** What a person did with a policy, and when (epoch ms). */
export interface PolicyMarks {
  /** First opened its page. */
  openedAt?: number
  /** First looked at a condition, or answered a question of one. */
  checkedAt?: number
  /** Last asked the park about it. */
  consultedAt?: number
  /** The need by which the person asked. */
  needId?: string
  /** Since when it is among the favourites. */
  keptAt?: number
}

/** The marks of one person on one policy. The delivery page counts them. */
export interface PolicyRead extends PolicyMarks {
  /** `${policyId}_${personId}` */
  id: string
  version: number
  policyId: string
  personId: string
  enterpriseId: string
  /** The region of the enterprise. */
  regionCode: RegionCode
}

/** Summary of what one person did with policies, so that lists read one document instead of one per policy. */
export interface PolicyReader {
  /** The person's id. */
  id: string
  version: number
  /** Ids of opened policies, the latest at the end. The oldest are dropped. */
  opened: readonly string[]
  /** Ids of favourites, the latest at the end. */
  kept: readonly string[]
  /** Themes that the person follows. */
  follows: readonly PolicyTheme[]
  /** When these last changed, epoch ms. The packed roster of people is updated by it. */
  changedAt?: number
}

/** How many opened policies are remembered. */
const OPENED_MAX = 2000

export const policyReadId = (policyId: string, personId: string): string => `${policyId}_${personId}`

export function newReader(personId: string): PolicyReader {
  return { id: personId, version: 1, opened: [], kept: [], follows: [] }
}

/** The reader after a change of the marks on a policy. The marks decide which lists the policy is in. */
export function withPolicy(reader: PolicyReader, policyId: string, marks: PolicyMarks): PolicyReader {
  return {
    ...reader,
    opened: listed(reader.opened, policyId, marks.openedAt !== undefined).slice(-OPENED_MAX),
    kept: listed(reader.kept, policyId, marks.keptAt !== undefined),
  }
}

/** The reader after following a theme, or no longer following it. */
export function withTheme(reader: PolicyReader, theme: PolicyTheme, following: boolean): PolicyReader {
  const others = reader.follows.filter((one) => one !== theme)
  return { ...reader, follows: following ? [...others, theme] : others }
}

function listed(ids: readonly string[], id: string, on: boolean): readonly string[] {
  if (ids.includes(id) === on) return ids
  return on ? [...ids, id] : ids.filter((one) => one !== id)
}
