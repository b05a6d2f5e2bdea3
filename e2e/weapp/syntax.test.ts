import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from '../../demo/environment'
import { compilePackage } from '../../weapp-host/compile/compile'
import { compilerComplaints } from './wechat-compilers'

const PACKAGE = path.join(ROOT, 'dist', 'weapp')

/** Methods that the package uses and that iOS 13 or Chrome 86 lack or implement wrongly. The base library corrects them. */
const BORROWED = [
  '.at()', '.finally()', '.flat()', '.matchAll()', '.push()', '.replace()', '.replaceAll()', '.set()', '.sort()', '.unshift()', '.fill()',
  'Object.hasOwn', 'Object.fromEntries', 'Promise.allSettled', 'Promise.any',
] // prettier-ignore

describe('the compiled package, by WeChat’s own compilers (wcc, wcsc)', () => {
  it('has templates and styles without a syntax error', () => {
    expect(compilerComplaints(PACKAGE)).toBe('')
  })

  it('runs on the lowest base library, which adds only the listed methods to its oldest engines', () => {
    const { problems, borrowed } = compilePackage(PACKAGE)
    expect(problems).toEqual([])
    // For a new name, look up in weapp-host/compile/base-library.json which version brings it and whether it may be used.
    for (const name of borrowed.keys()) expect(BORROWED).toContain(name)
  })

  it('has all files of every page of app.json', () => {
    const app = JSON.parse(readFileSync(path.join(PACKAGE, 'app.json'), 'utf8')) as {
      pages: string[]
      subPackages?: { root: string; pages: string[] }[]
    }
    const inside = (app.subPackages ?? []).flatMap(({ root, pages }) =>
      pages.map((page) => path.join(root, page)),
    )
    expect(inside.length).toBeGreaterThan(0)
    for (const page of [...app.pages, ...inside]) {
      const files = readdirSync(path.join(PACKAGE, path.dirname(page)))
      const base = path.basename(page)
      expect(files).toEqual(expect.arrayContaining([`${base}.js`, `${base}.json`, `${base}.wxml`]))
    }
  })

  it.each([
    ['a missing end tag', 'pages/home/index.wxml', '<view><text>没有结束</view>', /wcc/],
    ['a missing brace', 'pages/home/index.wxss', '.a { color: red; } .b {', /wcsc/],
    ['a selector that WXSS does not know', 'pages/home/index.wxss', 'page * { color: red }', /wcsc/],
  ])('the gate closes: %s', (_case, file, content, complaint) => {
    const copy = mkdtempSync(path.join(tmpdir(), 'weapp-'))
    cpSync(PACKAGE, copy, { recursive: true })
    writeFileSync(path.join(copy, file), content)
    expect(compilerComplaints(copy)).toMatch(complaint)
    rmSync(copy, { recursive: true, force: true })
  })
})
