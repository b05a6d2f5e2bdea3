import type { RegionCode } from '../access/region'
import type { PolicyTheme } from './theme'

/** What a person can have done with a policy, and when (epoch ms). */
export interface PolicyMarks {
  /** First looked at its page. */
  openedAt?: number
  /** First looked into a condition, or answered what one asks. */
  checkedAt?: number
  /** Last asked the park about it, */
  consultedAt?: number
  /** by this need. */
  needId?: string
  /** Among the favourites since. */
  keptAt?: number
}

/** One person and one policy; the delivery page counts these. */
export interface PolicyRead extends PolicyMarks {
  /** `${policyId}_${personId}` */
  id: string
  version: number
  policyId: string
  personId: string
  enterpriseId: string
  /** Where the enterprise is. */
  regionCode: RegionCode
}

/** What one person did with policies, in short: lists need one document for it instead of one per policy. */
export interface PolicyReader {
  /** The person's id. */
  id: string
  version: number
  /** Ids of the policies that were opened, the last one at the end; the oldest are forgotten. */
  opened: readonly string[]
  /** Ids of the favourites, the last one at the end. */
  kept: readonly string[]
  /** Themes of which the person wants to hear. */
  follows: readonly PolicyTheme[]
  /** When these last changed, epoch ms: by it the packed roster of people is brought up to date. */
  changedAt?: number
}

/** Beyond this many a person has long forgotten the first. */
const OPENED_MAX = 2000

export const policyReadId = (policyId: string, personId: string): string => `${policyId}_${personId}`

export function newReader(personId: string): PolicyReader {
  return { id: personId, version: 1, opened: [], kept: [], follows: [] }
}

/** The reader after a policy was marked: which lists it is in follows from its marks. */
export function withPolicy(reader: PolicyReader, policyId: string, marks: PolicyMarks): PolicyReader {
  return {
    ...reader,
    opened: listed(reader.opened, policyId, marks.openedAt !== undefined).slice(-OPENED_MAX),
    kept: listed(reader.kept, policyId, marks.keptAt !== undefined),
  }
}

/** The reader with a theme followed or not. */
export function withTheme(reader: PolicyReader, theme: PolicyTheme, following: boolean): PolicyReader {
  const others = reader.follows.filter((one) => one !== theme)
  return { ...reader, follows: following ? [...others, theme] : others }
}

function listed(ids: readonly string[], id: string, on: boolean): readonly string[] {
  if (ids.includes(id) === on) return ids
  return on ? [...ids, id] : ids.filter((one) => one !== id)
}
