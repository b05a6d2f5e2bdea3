import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readWordsToLeave, type WordToLeave } from './read-module'

const ROOT = path.resolve(__dirname, '..', '..')
const ROOMS = ['src', 'search-engine', 'cloudfunctions', 'localcloud']

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')

/** Cells of every table whose head is `head`. */
function readTables(text: string, head: string): string[][] {
  const cells = (line: string) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
  return text.split('\n\n').flatMap((block) => {
    const [first, , ...rows] = block.trim().split('\n')
    return first === head ? rows.map(cells) : []
  })
}

const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

/** A row of the table as docs/glossary.md must have it. */
function toRow({ leave, forms = [], except, take, of = ['name'], within }: WordToLeave): string[] {
  const places = within?.map((folder) => `\`${folder}/\``).join(' and ')
  const but = except?.map((term) => `\`${term}\``).join(', ')
  const where =
    of.map((kind) => `${kind}s`).join(', ') + (places ? ` in ${places}` : '') + (but ? ` but ${but}` : '')
  return [[leave, ...forms].map((word) => `\`${word}\``).join(', '), take, where]
}

describe('docs/glossary.md', () => {
  const glossary = read('docs/glossary.md')

  it('lists the words to leave that the lint rule reports', () => {
    const rows = readTables(glossary, '| leave | take | where |')
    expect(rows).toEqual(readWordsToLeave().map(toRow))
  })

  it('names only things that exist in the code', () => {
    const terms = readTables(glossary, '| 中文 | English | in code | meaning | source |')
    expect(terms.length).toBeGreaterThan(50)
    const files = execFileSync('git', ['ls-files', ...ROOMS], { cwd: ROOT, encoding: 'utf8' })
      .split('\n')
      .filter((file) => existsSync(path.join(ROOT, file)))
    const texts = files.filter((file) => /\.tsx?$/.test(file)).map(read)
    const words = new Set([...texts.flatMap((text) => text.match(/[\w$]+/g) ?? []), ...ROOMS])
    for (const file of files) words.add(path.basename(file))
    const names = terms.flatMap(([, , name = '']) => quoted(name))
    expect(names.filter((name) => !words.has(name))).toEqual([])
  })
})
