import { seededShuffle } from '@search-engine'
import { SERVICE_KINDS } from '../../src/shared/domain/service/kinds/kinds'
import type { GeneratedService } from './generated-services'

const NEEDS_PER_TEXT = 14

/** Services of about 100 characters in the words that enterprises use, so that every engine finds something for typed needs. */
export function spokenServices(count: number): GeneratedService[] {
  const needs = SERVICE_KINDS.flatMap(({ exampleNeeds }) => exampleNeeds)
  const order: number[] = []
  for (let round = 0; order.length < count * NEEDS_PER_TEXT; round += 1) {
    const indexes = Uint32Array.from(needs, (_, i) => i)
    seededShuffle(round + 1)(indexes)
    order.push(...indexes)
  }
  return Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    text: order
      .slice(i * NEEDS_PER_TEXT, (i + 1) * NEEDS_PER_TEXT)
      .map((at) => needs[at] ?? '')
      .join('，'),
  }))
}
