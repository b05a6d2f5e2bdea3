import { readFileSync } from 'node:fs'
import path from 'node:path'
import { SURNAMES } from '@/shared/domain/access/tagger/surnames'
import { writeSource } from '../match/write-source'

/**
 * Makes the words that the tagger of names knows, from a dictionary in jieba's form (“word count part-of-speech” a line, MIT licence):
 * `npx tsx bench/masking/make-words.ts DICTIONARY`. Ordinary words show where a surname character is no surname (高新, 关于); the names of
 * people in the dictionary show which characters surnames and given names consist of.
 */
const FOLDER = path.join(process.cwd(), 'src/shared/domain/access/tagger')
const TYPED = ['two-needs.tsv', 'needs.tsv', 'everyday.tsv', 'calibration.tsv']
/** A rarer word counts only if typed needs contain it. */
const USES_MIN = 15
const TYPED_USES_MIN = 3
const PLACE_USES_MIN = 25
const LINE = 1000

interface Word {
  text: string
  uses: number
  kind: string
}

/** Words of simplified characters; those that GB 2312 has no sign for are left out. */
function readWords(file: string): Word[] {
  const simplified = new Set<string>()
  const decoder = new TextDecoder('gb2312')
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) simplified.add(decoder.decode(Uint8Array.of(row, cell)))
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(' '))
    .map(([text = '', uses = '0', kind = '']) => ({ text, uses: Number(uses), kind }))
    .filter(
      ({ text }) => text.length >= 2 && text.length <= 4 && [...text].every((one) => simplified.has(one)),
    )
}

/** Packs words by first character: the second characters of all two-character words in one run, then the rests of longer words. */
function packWords(words: readonly string[]): string {
  const byStart = new Map<string, string[]>()
  for (const word of [...words].sort()) {
    const start = word.slice(0, 1)
    byStart.set(start, [...(byStart.get(start) ?? []), word.slice(1)])
  }
  return [...byStart]
    .map(([start, rests]) => {
      const pairs = rests.filter((rest) => rest.length === 1).join('')
      const longer = rests.filter((rest) => rest.length > 1)
      return [`${start}${pairs}`, ...longer].join(' ')
    })
    .join('|')
}

/** Characters by how much likelier they are in given names than in words, in three classes, the likeliest first. */
function givenCharacters(names: readonly Word[], words: readonly Word[]): string[] {
  const count = (
    some: readonly Word[],
    toSigns: (text: string) => string,
    weigh: (uses: number) => number,
  ) => {
    const sums = new Map<string, number>()
    for (const { text, uses } of some)
      for (const sign of toSigns(text)) sums.set(sign, (sums.get(sign) ?? 0) + weigh(uses))
    return sums
  }
  const given = count(
    names,
    (text) => text.slice(1),
    () => 1,
  )
  const common = count(
    words,
    (text) => text,
    (uses) => uses,
  )
  const total = [...common.values()].reduce((a, b) => a + b, 0)
  const all = [...given.values()].reduce((a, b) => a + b, 0)
  const odds = [...given]
    .filter(([, uses]) => uses >= 12)
    .map(([sign, uses]): [string, number] => [
      sign,
      Math.log(uses / all) - Math.log(((common.get(sign) ?? 0) + 200) / total),
    ])
  const between = (low: number, high: number) =>
    odds
      .filter(([, odd]) => odd >= low && odd < high)
      .map(([sign]) => sign)
      .sort()
      .join('')
  return [between(1.5, 99), between(0, 1.5), between(-1.5, 0)]
}

const lines = (letters: string) =>
  Array.from(
    { length: Math.ceil(letters.length / LINE) },
    (_, i) => `  '${letters.slice(i * LINE, (i + 1) * LINE)}',`,
  )

/** Signs that are words by themselves, in classes of frequency, the most frequent first. */
function wordSigns(file: string): string[] {
  const signs = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([text = '']) => /^[\u4e00-\u9fff]$/.test(text))
    .sort(([, a], [, b]) => Number(b) - Number(a))
    .map(([text]) => text)
  return [signs.slice(0, 120), signs.slice(120, 400), signs.slice(400, 900)].map((some) =>
    some.sort().join(''),
  )
}

async function main(): Promise<void> {
  const [file] = process.argv.slice(2)
  if (file === undefined) throw new Error('make-words: name the dictionary')
  const all = readWords(file)
  const typed = TYPED.map((name) => readFileSync(path.join(process.cwd(), 'bench/typed', name), 'utf8')).join(
    '\n',
  )
  const isName = ({ kind }: Word) => kind.startsWith('nr')
  const isPlace = ({ kind }: Word) => kind === 'ns'
  const words = all.filter(
    (word) =>
      !isName(word) &&
      !isPlace(word) &&
      word.kind !== 'nt' &&
      (word.uses >= USES_MIN || (word.uses >= TYPED_USES_MIN && typed.includes(word.text))),
  )
  const places = all.filter(
    (word) => isPlace(word) && (word.uses >= PLACE_USES_MIN || typed.includes(word.text)),
  )
  const surnames = SURNAMES.slice(0, 2).join('')
  const names = all.filter(
    ({ kind, text }) => kind === 'nr' && text.length === 3 && surnames.includes(text.charAt(0)),
  )
  process.stdout.write(`${words.length} words, ${places.length} places, ${names.length} names\n`)
  const head =
    '/** Made by `npx tsx bench/masking/make-words.ts` from the dictionary of jieba (MIT licence, see LICENSE-jieba.txt).'
  await writeSource(
    path.join(FOLDER, 'ordinary-words.ts'),
    [
      `${head} Words by their first sign: the second signs of those of two, then the rest of longer ones. */`,
      'export const ORDINARY_WORDS: readonly string[] = [',
      ...lines(packWords(words.map(({ text }) => text))),
      ']',
      '',
      '/** Names of places, in the same form. */',
      'export const PLACE_NAMES: readonly string[] = [',
      ...lines(packWords(places.map(({ text }) => text))),
      ']',
      '',
    ].join('\n'),
  )
  await writeSource(
    path.join(FOLDER, 'name-characters.ts'),
    [
      `${head} Signs of given names, by how much likelier they are there than in words, the likeliest class first. */`,
      'export const GIVEN_SIGNS: readonly string[] = [',
      ...givenCharacters(
        names,
        all.filter((word) => !isName(word)),
      ).map((signs) => `  '${signs}',`),
      ']',
      '',
      '/** Signs that are words by themselves, by how often, the most frequent class first. */',
      'export const WORD_SIGNS: readonly string[] = [',
      ...wordSigns(file).map((signs) => `  '${signs}',`),
      ']',
      '',
    ].join('\n'),
  )
}

void main()
