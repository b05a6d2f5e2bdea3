import path from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { attackTexts } from './attack-texts'
import { collectPatterns, type WrittenPattern } from './collect-patterns'

const ROOT = path.resolve(__dirname, '..', '..')
const FOLDERS = ['src', 'cloudfunctions', 'search-engine', 'localcloud', 'demo', 'deploy']
const LENGTH = 100_000
/** A tenth of the length, for a first look: an expression that is too slow at full length already shows it here. */
const GLANCE_LENGTH = LENGTH / 10
/** Half of `FAST_MS` / 10². An expression that is slower in the first look is measured at full length. */
const GLANCE_MS = 1.5
/** An expression that is faster than this passes, however its time grows. */
const FAST_MS = 300
const LIMIT_MS = 2 * FAST_MS
/** How many times as long twice the text may take. With quadratic growth it takes four times as long. */
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

/** The least of three measurements (of two, when the first hits the time limit): a busy machine rarely slows down all of them. */
function leastMs(pattern: WrittenPattern, text: string): number {
  const first = durationMs(pattern, text)
  return first >= LIMIT_MS
    ? Math.min(first, durationMs(pattern, text))
    : Math.min(first, durationMs(pattern, text), durationMs(pattern, text))
}

/** The first text that an expression takes too long for; undefined when there is none. */
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
  it('of the product take time in proportion to the text, up to 100,000 signs', () => {
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
