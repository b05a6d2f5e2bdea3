import type { RegionCode } from './region'

export type Side = 'enterprise' | 'park' | 'system'

/** Who did it, as both sides may see it. */
export interface Party {
  side: Side
  personId?: string
  name: string
}

/** Somebody who takes a step: an administrator may do what others may not. */
export interface NeedActor extends Party {
  /** The region that the person administers; absent for everybody else. */
  administers?: RegionCode
}

/** Somebody of the park who answers for the need. */
export interface Responsible {
  personId: string
  name: string
  phone: string
}
