import { readFileSync } from 'node:fs'
import type { CodeTarget } from '@/shared/contract/park-codes'
import { DAY_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../../demo/world'
import { SCENE_PAGE } from '../../_kernel/platform/scene-codes'
import { expectCode, expectData } from '../../_tests/answers'
import { published, submitted, TEST_ZONE } from '../../_tests/policy-steps'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.close())

const visitor = () => world.as('han-xue').park
const open = async (scene: string): Promise<CodeTarget | string> => {
  const answer = await visitor().openCode({ scene })
  return answer.ok ? answer.data.target : answer.error.code
}
const codeOf = async (kind: 'policy' | 'service', id: string) =>
  expectData(await visitor().publicCode({ kind, id }))
const made = () => world.cloud.codes.made()

it('a policy has a code and a link that open it; the code is made once, and each opening is counted', async () => {
  const { id, shortTitle, title } = await published(world)
  const code = await codeOf('policy', id)
  expect(code.picture).toMatch(/^data:image\/png;base64,iVBOR/)
  expect(made()).toMatchObject([
    { api: 'urllink.generate', page: 'enterprise/scan/index', errcode: 0 },
    { api: 'wxacode.getUnlimited', page: 'enterprise/scan/index', scene: `p.${id}`, errcode: 0 },
  ])
  const target = { kind: 'policy', policyId: id, title: shortTitle || title, isOver: false }
  expect(await open(code.scene)).toEqual(target)
  expect(await open(code.scene)).toEqual(target)
  const again = await codeOf('policy', id)
  expect([again.scans, again.picture, again.link]).toEqual([2, code.picture, code.link])
  expect(made()).toHaveLength(2)
  const response = await fetch(code.link?.url ?? '', { redirect: 'manual' })
  expect(response.headers.get('location')).toBe(`/enterprise/scan/index?scene=${code.scene}`)
})

it('the page that codes open is one of the mini-program', () => {
  const [root = '', ...page] = SCENE_PAGE.split('/')
  const config = readFileSync('src/app.config.ts', 'utf8')
  expect(config).toMatch(new RegExp(`root: '${root}',[^\\]]*'${page.join('/')}'`))
})

it('a link is renewed before it ends, the picture stays', async () => {
  const { id } = await published(world)
  const first = await codeOf('policy', id)
  world.cloud.clock.advance(24 * DAY_MS)
  const later = await codeOf('policy', id)
  expect(later.link?.url).not.toBe(first.link?.url)
  expect(later.picture).toBe(first.picture)
})

it('says that a policy is over, without any words of a recalled one, and does not know a draft', async () => {
  const { id } = await published(world)
  const { scene } = await codeOf('policy', id)
  const [stored] = world.cloud.database.find('policies', { _id: id }) as object[]
  world.cloud.database.insert('policies', [
    { ...stored, _id: 'over', expiresAt: world.cloud.clock.now() - 1 },
  ])
  world.cloud.database.insert('policies', [{ ...stored, _id: 'back', state: 'recalled' }])
  const draft = await submitted(world)
  expect(await open(scene)).toMatchObject({ isOver: false })
  expect(await open('p.over')).toMatchObject({ kind: 'policy', isOver: true })
  expect(await open('p.back')).toEqual({ kind: 'policy', policyId: 'back', title: '', isOver: true })
  expect(await open(`p.${draft.id}`)).toBe('CodeUnknown')
  expect(expectCode(await visitor().publicCode({ kind: 'policy', id: draft.id }))).toBe('NoCodeFor')
  expect(expectCode(await visitor().publicCode({ kind: 'policy', id: 'over' }))).toBe('NoCodeFor')
})

it.each(['', 'x.y', 'p.nothing', 's.nothing', 'a.han-xue', 'z.CN9999G9', 'p.' + '$'.repeat(20)])(
  '%j is no code of the park',
  async (scene) => {
    expect(await open(scene)).toBe('CodeUnknown')
  },
)

it('officers get codes of the park, its agents and codes on paper, inside their own region only', async () => {
  const agent = world.as('zhou-min').park
  const park = expectData(await agent.deskCode({ regionCode: TEST_ZONE, kind: 'park' }))
  expect(await open(park.scene)).toMatchObject({ kind: 'park', regionName: park.title })
  const own = expectData(await agent.deskCode({ regionCode: TEST_ZONE, kind: 'agent', id: 'zhou-min' }))
  expect(await open(own.scene)).toMatchObject({ kind: 'agent', name: '周敏', isOver: false })
  for (const id of ['han-xue', 'li-na', 'xu-ning', undefined])
    expect(
      expectCode(await agent.deskCode({ regionCode: TEST_ZONE, kind: 'agent', ...(id && { id }) })),
    ).toBe('CodeUnknown')
  // Only `needs.receipt` tells whether a code on paper is valid, because it counts failed attempts.
  expect(await open('r.7K2MA9QX4B')).toEqual({ kind: 'receipt', code: '7K2MA9QX4B' })
  const guess = { regionCode: TEST_ZONE, kind: 'receipt', id: '7K2MA9QX4B' } as const
  expect(expectCode(await agent.deskCode(guess))).toBe('CodeUnknown')
  // A person who was an agent when the code was made.
  const [agentNow] = world.cloud.database.find('people', { _id: 'zhou-min' }) as object[]
  world.cloud.database.insert('people', [{ ...agentNow, _id: 'gone', openid: 'oGone', memberships: [] }])
  world.cloud.database.insert('scene_codes', [{ _id: 'a.gone', version: 1, scans: 3, usedAt: 1 }])
  expect(await open('a.gone')).toEqual({ kind: 'agent', name: '', regionName: '', isOver: true })
})

it('leaves out a code or link that WeChat cannot make, and asks again the next time', async () => {
  const { id } = await published(world)
  world.cloud.codes.fail(45009)
  const without = await codeOf('policy', id)
  expect([without.picture, without.link]).toEqual([undefined, undefined])
  world.cloud.codes.fail()
  const after = await codeOf('policy', id)
  expect([after.picture !== undefined, after.link !== undefined]).toEqual([true, true])
})
