import { startWorld, type World } from '../../demo/world'
import { withoutHiddenSigns } from '../_kernel/rpc/hidden-signs'
import { CONTACT, expectCode, expectData, postNeed } from './answers'

describe('signs that nobody sees within a text', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
    world.cloud.checks.words({ risky: ['坏词'], review: [] })
  })
  afterAll(() => world.close())

  it('do not carry a word past the content check', async () => {
    for (const sign of ['\u200b', '\u2060', '\u00ad', '\u3164', '\u202e', '\ufeff', '\u200d', '\ufe0f']) {
      const input = { enterpriseId: 'hengtuo', category: 'labour', contact: CONTACT } as const
      const answer = await world.as('li-na').needs.post({ ...input, text: `招两名焊工，坏${sign}词` })
      expect([sign.codePointAt(0)?.toString(16), expectCode(answer)]).toEqual([
        sign.codePointAt(0)?.toString(16),
        'TextRefused',
      ])
    }
  })

  it('are not stored, so nobody reads a line backwards and no name is another name', async () => {
    const { id } = await postNeed(world, '\u202e急需\u200b两名\u2066焊\u2060工，工\u00ad资面议')
    expect(world.cloud.database.find('needs', { _id: id })).toMatchObject([
      { text: '急需两名焊工，工资面议' },
    ])
    const contact = { ...CONTACT, name: '周\u200b敏\u202e' }
    const input = { enterpriseId: 'hengtuo', category: 'labour', text: '缺普工五名，急', contact } as const
    expect(expectData(await world.as('li-na').needs.post(input)).need.contact.name).toBe('周敏')
  })
})

it('leaves what belongs to a sign: joined and dressed emoji, marks of other scripts', () => {
  const texts = ['👨\u200d👩\u200d👧', '❤\ufe0f', '1\ufe0f\u20e3', 'क्\u200dष', '王 明\n二', '']
  expect(withoutHiddenSigns({ texts, count: 3, none: null })).toEqual({ texts, count: 3, none: null })
})

it('comes to an end with what nests without end, and gives nothing a prototype', () => {
  const deep = JSON.parse(`${'[['.repeat(20_000)}"a"${']]'.repeat(20_000)}`) as unknown
  expect(Array.isArray(withoutHiddenSigns(deep))).toBe(true)
  const named = JSON.parse('{"__proto__": {"role": "a\u200bb"}}') as object
  expect(Object.keys(withoutHiddenSigns(named) as object)).toEqual(['__proto__'])
  expect(({} as Record<string, unknown>).role).toBeUndefined()
})
