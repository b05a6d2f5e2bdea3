import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findUnexplainedPackages } from './dependencies'
import { findStaleExamples } from './examples'
import { findBrokenLinks, toAnchor } from './links'

const MANIFEST = JSON.stringify({ scripts: { dev: 'x' }, dependencies: { dayjs: '1', '@types/node': '1' } })

describe('documents', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'atlas-docs-'))
    execFileSync('git', ['init', '-q'], { cwd: root })
    write('package.json', MANIFEST)
    write('deploy/package.json', '{}')
    write('src/app/routes.ts', '')
    write('docs/other.md', '# Walk 1: 提诉求\n')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  const problemsOf = (text: string) => {
    write('docs/page.md', text)
    return findBrokenLinks(root)
  }

  it.each([
    ['a link', '[x](other.md) [y](https://example.org) ![z](../src/app/routes.ts)'],
    ['a link to a heading', '[x](other.md#walk-1-提诉求)'],
    [
      'a path from the root, by its end, and with places left open',
      '`src/app/routes.ts` `app/routes.ts` `src/<room>/*.ts`',
    ],
    ['a command', '`npm run dev -- --fast`'],
    ['what a build makes, and what is no path', '`dist/weapp` `≤ 4 + 4` `needs.post` `a/b`'],
    ['code', '```ts\nimport { x } from `src/gone.ts` // [x](gone.md)\n```'],
  ])('pass with %s', (_what, text) => expect(problemsOf(text)).toEqual([]))

  it.each([
    ['a link', '[x](gone.md)', 'gone.md is not there'],
    ['a heading', '[x](other.md#gone)', 'other.md#gone: no such heading'],
    ['a path', '`src/gone.ts`', '`src/gone.ts` is not in the tree'],
    ['a folder', '`src/gone/`', '`src/gone/` is not in the tree'],
    ['a file name', '`gone.ts`', '`gone.ts` is not in the tree'],
    ['a command', '`npm run gone`', '`npm run gone`: no such script'],
  ])('fail with %s that is gone', (_what, text, problem) =>
    expect(problemsOf(text)).toEqual([`docs/page.md: ${problem}`]),
  )

  it('explain every package, and only packages that are there', () => {
    write('docs/dependencies.md', '| package | why |\n|---|---|\n| dayjs | dates |\n| @types/* | types |\n')
    expect(findUnexplainedPackages(root)).toEqual([])
    write('docs/dependencies.md', '| package | why |\n|---|---|\n| dayjs, moment | dates |\n')
    expect(findUnexplainedPackages(root)).toEqual([
      'docs/dependencies.md: no reason for @types/node',
      'docs/dependencies.md: moment is no dependency',
    ])
  })

  it('have examples that fit the tree as it is', () => {
    write('src/app/routes.ts', 'export const paths = {}\nexport const go = () => undefined\n')
    const example = (line: string, name: string, from: string) => {
      const change = ['`src/app/routes.ts`:', '```diff', `-${line}`, '+new', '```']
      const made = ['```ts', '// src/app/new.ts', `import { ${name} } from '${from}'`, '```']
      write('docs/page.md', `${[...change, ...made].join('\n')}\n`)
      return findStaleExamples(root, 'docs/page.md')
    }
    expect(example('export const paths = {}', 'go', './routes')).toEqual([])
    const prefix = 'docs/page.md: the example of'
    expect(example('const gone', 'gone', '@/app/routes')).toEqual([
      `${prefix} src/app/routes.ts expects “const gone”`,
      `${prefix} src/app/new.ts expects src/app/routes.ts to export gone`,
    ])
    expect(example('export const paths = {}', 'go', './gone')).toEqual([
      `${prefix} src/app/new.ts expects src/app/gone to be there`,
    ])
  })

  it('know headings as the public site does', () =>
    expect(toAnchor('Add an action: in 10 min!')).toBe('add-an-action-in-10-min'))
})
