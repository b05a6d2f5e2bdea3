import type { RegionCode } from './region'

export type Side = 'enterprise' | 'park' | 'system'

/** Who took a step, as both sides may see it. */
export interface Party {
  side: Side
  personId?: string
  name: string
}

/** Somebody who takes a step. An administrator may take steps that others may not. */
export interface NeedActor extends Party {
  /** The region that the person administers; absent for everybody else. */
  administers?: RegionCode
  /** Ids that the person had before they had their data deleted and came back. */
  formerIds?: readonly string[]
}

/** Whether `id` is an id of this actor, the present one or an earlier one. */
export function isSamePerson(
  { personId, formerIds = [] }: Pick<NeedActor, 'personId' | 'formerIds'>,
  id: string | undefined,
): boolean {
  return id !== undefined && (id === personId || formerIds.includes(id))
}

/** The person of the park who answers for the need. */
export interface Responsible {
  personId: string
  name: string
  phone: string
}
