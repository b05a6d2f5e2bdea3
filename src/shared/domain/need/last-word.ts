import type { Need } from './need'

/** When somebody of either side last said or did something in a need: what the system notes is no word. */
export function lastWordAt({ timeline, createdAt }: Pick<Need, 'timeline' | 'createdAt'>): number {
  return [...timeline].reverse().find(({ by }) => by.side !== 'system')?.at ?? createdAt
}
