import type { Need } from './need'

/** When either side last said or did something in a need. Entries of the system do not count. */
export function lastWordAt({ timeline, createdAt }: Pick<Need, 'timeline' | 'createdAt'>): number {
  return [...timeline].reverse().find(({ by }) => by.side !== 'system')?.at ?? createdAt
}
