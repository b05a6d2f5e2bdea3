import path from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { attackTexts } from './attack-texts'
import { collectPatterns, type WrittenPattern } from './collect-patterns'

const ROOT = path.resolve(__dirname, '..', '..')
const FOLDERS = ['src', 'cloudfunctions', 'search-engine', 'localcloud', 'demo', 'deploy']
const LENGTH = 100_000
/** A tenth of the length: whatever is too slow there has shown it here, since its time grows with more than the length. */
const GLANCE_LENGTH = LENGTH / 10
/** The square of a tenth of `FAST_MS`, halved: a slower expression is looked at again at its whole length. */
const GLANCE_MS = 1.5
/** Faster than this nobody waits, whatever it grows with. */
const FAST_MS = 300
const LIMIT_MS = 2 * FAST_MS
/** Twice the text may take so many times as long; where time grows with the square it is four. */
const GROWTH_MAX = 3

const context = createContext({})

/** How long an expression takes to go through a text. */
function durationMs({ source, flags }: WrittenPattern, text: string): number {
  Object.assign(context, { text, pattern: new RegExp(source, `${flags.replace(/[gy]/g, '')}g`) })
  const startedAt = performance.now()
  try {
    runInContext('text.replace(pattern, "")', context, { timeout: LIMIT_MS })
  } catch {
    return LIMIT_MS
  }
  return performance.now() - startedAt
}

/** The least of three times: a machine that is busy makes every expression slow, but not three times in a row. One that is stopped is slow. */
function leastMs(pattern: WrittenPattern, text: string): number {
  const first = durationMs(pattern, text)
  return first >= LIMIT_MS
    ? Math.min(first, durationMs(pattern, text))
    : Math.min(first, durationMs(pattern, text), durationMs(pattern, text))
}

/** The text that an expression takes too long for, shortened for the report; undefined when there is none. */
function chokesOn(pattern: WrittenPattern): string | undefined {
  return attackTexts(pattern, LENGTH).find((text) => {
    if (durationMs(pattern, text.slice(0, GLANCE_LENGTH) + text.slice(-1)) < GLANCE_MS) return false
    const whole = leastMs(pattern, text)
    if (whole < FAST_MS) return false
    const half = leastMs(pattern, text.slice(0, LENGTH / 2) + text.slice(-1))
    return whole >= LIMIT_MS ? half >= FAST_MS / 2 : whole > GROWTH_MAX * half
  })
}

const written = (source: string, flags = ''): WrittenPattern => ({ place: 'here', source, flags })

describe('regular expressions', () => {
  it('none of the product takes time out of proportion to a text of 100,000 signs', () => {
    const patterns = collectPatterns(ROOT, FOLDERS)
    expect(patterns.length).toBeGreaterThan(300)
    const slow = patterns.flatMap((pattern) => {
      const text = chokesOn(pattern)
      return text === undefined
        ? []
        : [`${pattern.place} /${pattern.source}/ on ${JSON.stringify(text.slice(0, 20))}`]
    })
    expect(slow).toEqual([])
  }, 120_000)

  it.each([['(a+)+$'], ['\\d+年'], ['^-?\\d*\\.?\\d*$'], ['[（(][^）)]*[）)]']])(
    'one like /%s/ is found',
    (source) => {
      expect(chokesOn(written(source))).toBeDefined()
    },
  )

  it.each([['\\d{1,4}年'], ['^\\s*第'], ['[（(][^）)]{0,60}[）)]']])('one like /%s/ passes', (source) => {
    expect(chokesOn(written(source))).toBeUndefined()
  })
})
