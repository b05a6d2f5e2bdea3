import { ELSEWHERE } from '@/shared/domain/search/confidence/elsewhere'
import { unpackItems } from '@/cloud/zone/stored-zone'
import { DEFAULT_CALENDAR } from '../../src/shared/domain/time/calendar'
import { ZoneIndex, type Verdicts } from '../../src/shared/domain/search/zone/zone-index'
import { regionCode } from '../../src/shared/domain/access/region'

/** Times that the page measured, in milliseconds. */
export interface PageFigures {
  openMs: number
  /** The longest time in which the page could not draw while it opened the file. */
  longestStepMs: number
  keystrokesMs: number[]
}

const AT = Date.parse('2020-03-10T10:00:00+08:00')

/** Opens a zone's file as a phone does, then types: every beginning of each text is looked up and drawn as a list. */
export function measure(file: Uint8Array, checksum: number, texts: readonly string[]): PageFigures {
  const steps: number[] = []
  const step = <T>(work: () => T): T => {
    const startedAt = performance.now()
    const done = work()
    steps.push(performance.now() - startedAt)
    return done
  }
  const items = step(() => unpackItems(file, checksum))
  if (!items) throw new Error('the file is damaged')
  const index = step(() => new ZoneIndex(regionCode('CN2101G1'), items, { elsewhere: ELSEWHERE }))
  const building = index.build()
  while (!step(() => building.next()).done);
  const verdicts: Verdicts = {}
  const list = document.body.appendChild(document.createElement('ul'))
  const keystrokesMs = texts.flatMap((text) =>
    Array.from({ length: text.length - 1 }, (_, i) => {
      const startedAt = performance.now()
      const { matches, policies, earlier } = index.match(
        { text: text.slice(0, i + 2) },
        { at: AT, calendar: DEFAULT_CALENDAR },
        verdicts,
      )
      const lines = [...matches.map(({ name }) => name), ...policies.map(({ name }) => name)]
      list.replaceChildren(
        ...[...lines, ...earlier.map(({ asked }) => asked)].map((line) => {
          const row = document.createElement('li')
          row.textContent = line
          return row
        }),
      )
      list.getBoundingClientRect()
      return performance.now() - startedAt
    }),
  )
  return {
    openMs: steps.reduce((sum, one) => sum + one, 0),
    longestStepMs: Math.max(...steps),
    keystrokesMs,
  }
}

Object.assign(globalThis, { measure })
