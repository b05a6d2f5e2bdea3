import type { Decline } from '@/shared/domain/need/records'
import type { Category } from '@/shared/domain/need/category'
import type { NeedEventType, RatingLevel } from '@/shared/domain/need/need'
import type { PersonKey } from '../../people'

/** A fact as stored, or a day relative to the present. */
export type ScriptFact = string | number | { inDays: number }

/** Something that happened. `ago`: working hours before the present. */
export interface ScriptStep {
  ago: number
  type: NeedEventType
  text?: string
  /** Who of the park did it; absent: whoever answers for the need then. */
  by?: PersonKey
  /** Of a declined need. */
  decline?: Decline
  rating?: { level: RatingLevel; reasons?: readonly string[] }
  /** Of `papers_asked`: what the enterprise hands in later, and until when, in days from the present. */
  papers?: readonly { name: string; dueInDays: number }[]
}

/** One need of the demo with its whole life, written relative to the present so that it is always fresh. */
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
  /** Other enterprises of the zone may read what is asked. */
  shared?: true
  /** “我也有”: key of the need of another enterprise that it is the same as. */
  sameAs?: string
}
