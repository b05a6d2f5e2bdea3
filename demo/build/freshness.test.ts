import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { firstFile, hashSources, isFresh, stampBuild, type Mode, type Target } from './freshness'

let root: string
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

describe.each<Target>(['h5', 'weapp'])('the build of %s', (target) => {
  const stamp = (mode: Mode, sources = hashSources(root)) => stampBuild({ root, target, mode, sources })
  const isCurrent = () => isFresh(root, target, ['production'])
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'stamp-'))
    write('src/app.tsx', 'one')
    write(path.relative(root, firstFile(root, target)), 'first')
    stamp('production')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('is not repeated', () => {
    expect(isCurrent()).toBe(true)
    write('src/app.tsx', 'one')
    write('src/app.test.tsx', 'a test is no part of the page')
    expect(isCurrent()).toBe(true)
  })

  it.each<[string, () => void]>([
    ['a source changed', () => write('src/app.tsx', 'two')],
    ['a source came', () => write('src/new.ts', '')],
    ['the search engine changed', () => write('search-engine/index.ts', '')],
    ['a source changed during the build', () => stamp('production', 'before the change')],
    ['another program built', () => utimesSync(firstFile(root, target), 1, 1)],
    ['what was built is gone', () => rmSync(path.dirname(firstFile(root, target)), { recursive: true })],
    ['it was built for development', () => stamp('development')],
  ])('is repeated when %s', (_what, happens) => {
    happens()
    expect(isCurrent()).toBe(false)
  })

  it('is repeated for another environment', () => {
    process.env['TARO_APP_CLOUD_ENV'] = 'another'
    try {
      expect(isCurrent()).toBe(false)
    } finally {
      delete process.env['TARO_APP_CLOUD_ENV']
    }
  })
})
