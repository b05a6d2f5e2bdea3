import type { Category } from '@/shared/domain/need/category'

/**
 * A kind of service that parks give, whichever organization gives it, with needs in the words of enterprises: short, everyday, by situation and by
 * industry. Whoever adds a service of the kind starts with these needs and adds more.
 */
export interface ServiceKind {
  /** Unique, by category: `labour-hiring`. */
  key: string
  category: Category
  /** Its general name, not the name in one park. */
  name: string
  exampleNeeds: readonly string[]
}

/** The kinds of one category from notes. Needs in a note are separated by ` / ` or by line breaks. */
export function serviceKinds(
  category: Category,
  notes: Readonly<Record<string, readonly [name: string, exampleNeeds: string]>>,
): readonly ServiceKind[] {
  return Object.entries(notes).map(([key, [name, exampleNeeds]]) => ({
    key,
    category,
    name,
    exampleNeeds: exampleNeeds
      .split(/\n| \/ /)
      .map((need) => need.trim())
      .filter((need) => need !== ''),
  }))
}
