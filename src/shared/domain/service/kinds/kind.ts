import type { Category } from '@/shared/domain/need/category'

/**
 * A kind of service that parks give, whoever gives it, with needs as enterprises put them: short, in everyday words, by situation and by
 * industry. Whoever adds a service of the kind starts with these and adds their own.
 */
export interface ServiceKind {
  /** Unique, by category: `labour-hiring`. */
  key: string
  category: Category
  /** What it is called in general, not as one park calls it. */
  name: string
  exampleNeeds: readonly string[]
}

/** Kinds of one category from their notes: needs parted by ` / ` or by lines. */
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
