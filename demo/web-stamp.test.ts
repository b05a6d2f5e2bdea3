import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hashSources, isWebFresh, stampWeb } from './web-stamp'

let root: string
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stamp-'))
  write('src/app.tsx', 'one')
  write('dist/h5/index.html', 'page')
  stampWeb(root, 'production', hashSources(root))
})
afterEach(() => rmSync(root, { recursive: true }))

it('builds nothing twice', () => {
  expect(isWebFresh(root, ['production'])).toBe(true)
  write('src/app.tsx', 'one')
  write('src/app.test.tsx', 'a test is no part of the page')
  expect(isWebFresh(root, ['production'])).toBe(true)
})

it.each<[string, () => void]>([
  ['a source changed', () => write('src/app.tsx', 'two')],
  ['a source came', () => write('src/new.ts', '')],
  [
    'a source changed while the page was being built',
    () => stampWeb(root, 'production', 'before the change'),
  ],
  ['somebody else built it', () => utimesSync(path.join(root, 'dist/h5/index.html'), 1, 1)],
  ['the page is gone', () => rmSync(path.join(root, 'dist/h5'), { recursive: true })],
  ['it was built for development', () => stampWeb(root, 'development', hashSources(root))],
])('builds again when %s', (_what, happens) => {
  happens()
  expect(isWebFresh(root, ['production'])).toBe(false)
})
