import type { CollectionName } from '../../cloudfunctions/_kernel/data/collections'

/** The part of a collection's entry in the data model that is written by hand; indexes and retention come from the code. */
export interface CollectionNote {
  group: Group
  /** One document of it. */
  what: string
  id: string
  /** Folders of functions, or `deploy`; `every function` for collections that the kernel writes. */
  writtenBy: readonly string[]
  /** How long it is kept where no rule of retention says so. */
  retention?: string
  /** Lines of the picture: this collection → another, and by which field. */
  links?: readonly (readonly [to: CollectionName, by: string])[]
}

export const GROUPS = {
  places: 'People and places',
  needs: 'Needs and services',
  policies: 'Policies',
  pushes: 'Pushes',
  messages: 'Messages',
  search: 'Search and audience files',
  records: 'Records of calls',
  operation: 'Operation',
} as const
export type Group = keyof typeof GROUPS
