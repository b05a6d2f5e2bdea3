import { visibleText } from './visible-text'

it.each([
  ['zero width', '\u200b\u200c\u200d\u2060\ufeff'],
  ['braille blank', '\u2800\u2800'],
  ['Hangul fillers', '\u3164\u115f\u1160\uffa0'],
  ['direction overrides', '\u202e\u202d\u2066\u2069\u200f'],
  ['variation selectors', '\ufe0f\ufe0e\u{e0100}'],
  ['tags', '\u{e0041}\u{e007f}'],
  ['spaces of all kinds', '\u00a0\u2003\u3000\u180e\t\n'],
  ['controls and a null', '\u0000\u0007\u0085'],
  ['a mark without a letter', '\u0301\u20dd'],
  ['private use', '\ue000\u{f0000}'],
  ['half of a pair', '\ud83d'],
  ['soft hyphens and joiners', '\u00ad\u034f\u061c'],
  ['a mixture', ' \u200b\u2800\u3164\u202e\ufe0f '],
])('nothing but %s is no text', (_name, text) => expect(visibleText(text)).toBe(''))

it.each(['中', 'a', '1', '，', '👍', '👨\u200d👩\u200d👧', '❤\ufe0f', '𠮷', 'é', 'क्ष', '±', '\u202e好'])(
  '%s is a text, and stays as it is',
  (text) => expect(visibleText(` ${text}\n`)).toBe(text),
)

it('counts no character as visible that Unicode calls invisible', () => {
  const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Co}]$/u
  const missed: string[] = []
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const sign = String.fromCodePoint(code)
    if (unseen.test(sign) && visibleText(sign) !== '') missed.push(code.toString(16))
  }
  expect(missed).toEqual([])
})

it('finds the only visible character of a long text', () => {
  const unseen = '\u200b'.repeat(100_000)
  expect(visibleText(`${unseen}中`)).toBe(`${unseen}中`)
  expect(visibleText(unseen)).toBe('')
})
