import { countFontCodes } from './count-font-codes'

/** A font whose only table is the map of codes, with these groups. */
function fontOf(groups: readonly (readonly [first: number, last: number])[], format = 12): Buffer {
  const font = Buffer.alloc(12 + 16 + 12 + 16 + 12 * groups.length)
  font.writeUInt32BE(0x00010000, 0)
  font.write('cmap', 12, 'latin1')
  font.writeUInt32BE(28, 20)
  font.writeUInt16BE(1, 30)
  font.writeUInt32BE(12, 36)
  font.writeUInt16BE(format, 40)
  font.writeUInt32BE(groups.length, 52)
  groups.forEach(([first, last], i) => {
    font.writeUInt32BE(first, 56 + 12 * i)
    font.writeUInt32BE(last, 60 + 12 * i)
  })
  return font
}

it.each([
  ['two groups', fontOf([[65, 90], [97, 122]]), 52],
  ['a group that names every code', fontOf([[0, 0xfffffffe]]), 0xffffffff],
  ['groups that end before they begin', fontOf([[9, 1], [9, 1]]), 2],
  ['another format', fontOf([[0, 0xfffffffe]], 4), 0],
  ['no font', Buffer.from('cmap'.repeat(20)), 0],
  ['nothing', Buffer.alloc(0), 0],
])('counts the codes of %s', (_what, font, codes) => expect(countFontCodes(font)).toBe(codes)) // prettier-ignore

it('stops at a font that announces more than it holds', () => {
  const font = fontOf([[1, 1]])
  font.writeUInt32BE(0xffffffff, 52)
  font.writeUInt16BE(0xffff, 30)
  expect(countFontCodes(font)).toBeLessThan(100)
})
