export type Side = 'enterprise' | 'park' | 'system'

/** Who did it, as both sides may see it. */
export interface Party {
  side: Side
  personId?: string
  name: string
}

/** Somebody of the park who answers for the need. */
export interface Responsible {
  personId: string
  name: string
  phone: string
}
