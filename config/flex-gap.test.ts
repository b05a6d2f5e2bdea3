import { withFlexGapFallback } from './flex-gap.cjs'

const fallback = (css: string) =>
  /^@supports not \(scroll-margin:0\)\{(.*?\})\}/s.exec(withFlexGapFallback(css))?.[1]

it.each([
  ['a row', '.a{display:flex;gap:8rpx}', '.a>.k:not(:last-child){margin-right:8rpx}'],
  [
    'a column',
    '.a{display:flex;flex-direction:column;gap:8rpx}',
    '.a>.k:not(:last-child){margin-bottom:8rpx}',
  ],
  [
    'lines that wrap',
    '.a{display:flex;flex-wrap:wrap;gap:4rpx 8rpx}',
    '.a>.k{margin-right:8rpx;margin-bottom:4rpx}',
  ],
  [
    'a variant of the same box',
    '.a,.a.bare{display:flex;gap:8rpx}',
    '.a>.k:not(:last-child){margin-right:8rpx}',
  ],
])('%s gets margins on phones without gap', (_what, css, expected) => {
  expect(fallback(css)).toBe(expected)
})

it('a grid keeps its gaps, and a sheet without gaps stays unchanged', () => {
  for (const css of ['.a{display:grid;gap:8rpx}', '.a{display:flex}'])
    expect(withFlexGapFallback(css)).toBe(css)
})

it('the margins come before every rule and after every import', () => {
  const css = withFlexGapFallback('@import "./b.wxss";.c{margin-right:auto}.a{display:flex;gap:8rpx}')
  expect(css).toMatch(/^@import "\.\/b\.wxss";\s*@supports[^]*\}\s*\.c\{margin-right:auto\}/)
})
