import { policiesCarryFiles } from './0001-policies-carry-files'
import type { Migration } from './migration'

/** In order. A change of the form of stored data is a new entry here, never a change of an old one. */
export const migrations: readonly Migration[] = [policiesCarryFiles]
