import { ALWAYS_HIDDEN, HIDDEN_BEHIND_LETTERS } from '@/shared/domain/access/unseen-signs'
import { unmask } from '@/shared/domain/access/unmask'
import { visibleText } from '@/shared/domain/access/visible-text'
import { startWorld, type World } from '../../demo/world'
import { withoutHiddenSigns } from '../_kernel/rpc/hidden-signs'
import { CONTACT, expectCode, expectData, postNeed } from './answers'

describe('invisible signs within a text', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
    world.cloud.checks.words({ risky: ['坏词'], review: [] })
  })
  afterAll(() => world.close())

  it('do not hide a word from the content check', async () => {
    for (const sign of [
      '\u200b',
      '\u2060',
      '\u00ad',
      '\u3164',
      '\u202e',
      '\ufeff',
      '\u200d',
      '\ufe0f',
      '\u200d\u200d',
      '\u{e0041}',
      '\u{e0100}',
      '\u0001',
      '\u180f',
    ]) {
      const input = { enterpriseId: 'hengtuo', category: 'labour', contact: CONTACT } as const
      const answer = await world.as('li-na').needs.post({ ...input, text: `招两名焊工，坏${sign}词` })
      expect([sign.codePointAt(0)?.toString(16), expectCode(answer)]).toEqual([
        sign.codePointAt(0)?.toString(16),
        'TextRefused',
      ])
    }
  })

  it('are not stored, so that no line reads backwards and no name passes for another', async () => {
    const { id } = await postNeed(world, '\u202e急需\u200b两名\u2066焊\u2060工，工\u00ad资面议')
    expect(world.cloud.database.find('needs', { _id: id })).toMatchObject([
      { text: '急需两名焊工，工资面议' },
    ])
    const contact = { ...CONTACT, name: '周\u200b敏\u202e' }
    const input = { enterpriseId: 'hengtuo', category: 'labour', text: '缺普工五名，急', contact } as const
    expect(expectData(await world.as('li-na').needs.post(input)).need.contact.name).toBe('周敏')
  })
})

describe('the functions that recognise invisible signs', () => {
  const unseen = new RegExp(`^[${ALWAYS_HIDDEN}${HIDDEN_BEHIND_LETTERS}]$`, 'u')
  const every = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code))
  const named = (signs: readonly string[]) => signs.map((sign) => sign.codePointAt(0)?.toString(16))
  const table = every.filter((sign) => unseen.test(sign))

  it('agree between letters: no sign of the table is a text, stays in one, or divides a number', () => {
    expect(named(table.filter((sign) => visibleText(sign) !== ''))).toEqual([])
    const parted = table.flatMap((sign) => [`坏${sign}词`, `a${sign}${sign}b`, `ж${sign}я`])
    expect(parted.filter((text) => [...String(withoutHiddenSigns(text))].length > 2)).toEqual([])
    expect(named(table.filter((sign) => unmask(`138${sign}0013`) !== '1380013'))).toEqual([])
  })

  it('know every sign that Unicode declares ignorable, and every control that ends no line', () => {
    const ignored = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u
    const kept = ['\t', '\n', '\r', '\u0085']
    const missed = every.filter((sign) => ignored.test(sign) && !unseen.test(sign) && !kept.includes(sign))
    expect(named(missed)).toEqual([])
  })

  it('differ for signs with an effect: spaces and marks alone are no text, but stay within one', () => {
    for (const sign of [' ', '\u3000', '\n', '\u0301', '\u2028', '\ue000'])
      expect([visibleText(sign), withoutHiddenSigns(`a${sign}b`), unmask(`1${sign}2`)]).toEqual([
        '',
        `a${sign}b`,
        `1${sign}2`,
      ])
  })

  it('remove every sign of a run', () => {
    expect(withoutHiddenSigns('坏\u200d\u200d\u200b\u200d词 坏\u{e0041}\u{e0100}词')).toBe('坏词 坏词')
  })
})

it('keeps joiners and marks that belong to a sign: joined emoji, variants, marks of other scripts', () => {
  const texts = [
    '👨\u200d👩\u200d👧',
    '❤\ufe0f',
    '🏴\u{e0067}\u{e0062}\u{e007f}',
    '好👍🏽\u200d🦰',
    '1\ufe0f\u20e3',
    'क्\u200dष',
    '王 明\n二',
    '',
  ]
  expect(withoutHiddenSigns({ texts, count: 3, none: null })).toEqual({ texts, count: 3, none: null })
})

it('ends with values that nest endlessly, and sets no prototype', () => {
  const deep = JSON.parse(`${'[['.repeat(20_000)}"a"${']]'.repeat(20_000)}`) as unknown
  expect(Array.isArray(withoutHiddenSigns(deep))).toBe(true)
  const named = JSON.parse('{"__proto__": {"role": "a\u200bb"}}') as object
  expect(Object.keys(withoutHiddenSigns(named) as object)).toEqual(['__proto__'])
  expect(({} as Record<string, unknown>).role).toBeUndefined()
})
