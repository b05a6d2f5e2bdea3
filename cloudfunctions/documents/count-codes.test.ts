import { countCodes } from './count-codes'

it.each([
  ['begincmap 1 beginbfrange\n<0003> <0010> <0020>\nendbfrange', 14],
  [
    '2 beginbfrange <00> <ff> [<0041> <0042>]\n<0100><01 ff><0041> endbfrange 1 begincidrange <0000> <0009> 7 endcidrange',
    522,
  ],
  ['1 beginbfrange <00000000> <00ffffff> <0041>', 16_777_216],
  ['1 beginbfrange (\\000\\000) (\\377\\377) <0041> endbfrange', Infinity],
  ['1 beginbfrange <0000> % endbfrange\n<ffff> <0041> endbfrange', Infinity],
  ['2 beginbfrange <00> <01> <41>\0<0000>\0<ffff>\0<41> endbfrange', Infinity],
  ['1 beginbfchar <0003> <0020> endbfchar', 0],
  ['the range of the park', 0],
])('counts the codes of %j', (map, codes) => expect(countCodes(Buffer.from(map, 'latin1'))).toBe(codes))

it('stops at lists that have no end', () => {
  expect(countCodes(Buffer.from('beginbfrange '.repeat(200_000)))).toBe(0)
  expect(countCodes(Buffer.from(`beginbfrange ${'<'.repeat(200_000)}`))).toBe(Infinity)
})
