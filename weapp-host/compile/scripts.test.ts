import { readFileSync } from 'node:fs'
import path from 'node:path'
import { LEAST_BASE_LIBRARY } from './base-library'
import { checkScripts } from './scripts'

const messages = (source: string) =>
  checkScripts({ modules: { a: source } }).problems.map(({ message }) => message)

it('accepts code that old phones can run', () => {
  const source = `
    const { a = 1, ...rest } = require('./b'), f = async (x) => { for (const y of x) await y }
    class Page2 { get size() { return [1, [2]].flat().at(-1) } }
    Page({ data: rest, load() { wx.navigateTo({ url: 'b' }); setTimeout(f, a) } })
    if (typeof TextEncoder !== 'undefined') new TextEncoder()
    Object.fromEntries(new Map()); 'a'.matchAll(/(?<year>\\d+)/gu)`
  expect(messages(source)).toEqual([])
})

it('accepts a newer API after a test for it, and code that a bundler writes', () => {
  const source = `const f = () => 1
    if (wx.canIUse('onApiCategoryChange.success')) wx.onApiCategoryChange(f)
    new Function('return this')(); new Date('2026-03-01T10:00:00+08:00'); new RegExp('a', 'gu')`
  expect(messages(source)).toEqual([])
})

it('names methods that the base library adds to the engines, with their first version', () => {
  const { borrowed } = checkScripts({ modules: { a: `[].at(0); Object.hasOwn({}, 'a'); [].map(String)` } })
  expect([...borrowed]).toEqual([
    ['.at()', '2.23.1'],
    ['Object.hasOwn', '2.23.1'],
  ])
})

it.each([
  ['optional chaining', 'a?.b', /not ES2019/],
  ['nullish coalescing', 'let a = 1; a ?? 2', /not ES2019/],
  ['a class field', 'class A { b = 1 }', /not ES2019/],
  ['a private member', 'class A { #b() {} }', /not ES2019/],
  ['a regular expression that looks behind', '/(?<=a)b/.test("b")', /looks behind/],
  ['one in a string', 'new RegExp("(?<!a)b")', /looks behind/],
  ['a method that is too new', '[].toSorted()', /\.toSorted\(\) is not in base library 2\.32\.3/],
  ['a static method that is too new', 'Object.groupBy([], String)', /Object\.groupBy is not in/],
  ['a global of browsers', 'document.title = "a"', /document is no global/],
  ['a global that phones lack', 'structuredClone({})', /structuredClone is no global/],
  ['a misspelt call of WeChat', 'wx.navigatTo({})', /WeChat has no wx\.navigatTo/],
  [
    'a misspelt call through Taro',
    'const t = require("t"); const i = () => t; i().navigatTo({})',
    /is navigateTo meant\?/,
  ],
  ['a call with two letters changed about', 'const i = () => 1; i().naviagteTo({})', /is navigateTo meant\?/],
  ['a misspelt call by its name in brackets', "wx['navigatTo']({})", /WeChat has no wx\.navigatTo/],
  ['a misspelt call taken out of wx', 'const { navigatTo: go } = wx; go({})', /WeChat has no wx\.navigatTo/],
  ['a misspelt call of the cloud', 'wx.cloud.callFuntion({})', /WeChat has no wx\.cloud\.callFuntion/],
  ['one through Taro', 'const i = () => 1; i().cloud.upload({})', /WeChat has no wx\.cloud\.upload$/m],
  [
    'an API that is too new',
    'wx.onApiCategoryChange(f)',
    /onApiCategoryChange came with base library 2\.33\.0/,
  ],
  ['a function made of a text', 'new Function("return 1")', /makes a function of a text/],
  ['a date that iOS cannot read', 'new Date("2026-03-01 10:00")', /is no date on iOS/],
  ['a flag that is too new', 'new RegExp("a", "v")', /the flags v/],
  ['one by another name of the cloud', 'const c = wx.cloud; c.uplodFile({})', /is uploadFile meant\?/],
])('refuses %s', (_what, source, complaint) => {
  expect(messages(source).join('\n')).toMatch(complaint)
})

it.each(['src/cloud/device/wechat-version.ts', 'docs/deploy.md'])(
  '%s names the base library by which the package is checked',
  (file) => {
    expect(readFileSync(path.join(__dirname, '..', '..', file), 'utf8')).toContain(LEAST_BASE_LIBRARY)
  },
)
