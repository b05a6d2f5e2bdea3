import type { Decline } from '@/shared/domain/need/records'
import type { Category } from '@/shared/domain/need/category'
import type { NeedEventType, RatingLevel } from '@/shared/domain/need/need'
import type { PersonKey } from '../../people'

/** A fact as stored, or a day relative to the present. */
export type ScriptFact = string | number | { inDays: number }

/** A step in the life of a need. `ago` is in working hours before the present. */
export interface ScriptStep {
  ago: number
  type: NeedEventType
  text?: string
  /** The officer who did it. When absent: the person who answers for the need at that time. */
  by?: PersonKey
  /** Only for a declined need. */
  decline?: Decline
  rating?: { level: RatingLevel; reasons?: readonly string[] }
  /** Only for `papers_asked`: the papers that the enterprise owes, and their last days, in days from the present. */
  papers?: readonly { name: string; dueInDays: number }[]
}

/** One need of the demo with its whole life. All times are relative to the present, so that the demo is always recent. */
export interface NeedScript {
  key: string
  /** Key of the enterprise; its owner wrote it unless `author` says who. */
  enterprise: string
  author?: PersonKey
  category: Category
  urgent?: true
  text: string
  facts?: Readonly<Record<string, ScriptFact>>
  /** Working hours before the present at which it was posted. */
  ago: number
  steps: readonly ScriptStep[]
  /** Whether other enterprises of the zone may read the need. */
  shared?: true
  /** “我也有”: key of the same need of another enterprise. */
  sameAs?: string
}
