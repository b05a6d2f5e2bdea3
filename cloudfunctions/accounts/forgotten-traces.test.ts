import { demoCreditCode } from '../../demo/data/enterprises/credit-codes'
import { startWorld, type World } from '../../demo/world'
import { HOUR_MS } from '@/shared/domain/time/units'
import { CONTACT, expectData, postNeed } from '../_tests/answers'
import { newTerms } from '../_tests/new-terms'
import { placesOf } from '../_tests/places-of'
import { NOTICE } from '../_tests/policy-steps'

const ZONE = 'CN2101G1'
const NAME = '司徒望舒'
const PHONE = '13922221111'

describe('an officer who is forgotten', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterAll(() => world.close())

  it('stands nowhere by name: steward, calls, facts, receipts, later replies, terms, verifications, drafts, codes', async () => {
    const officer = world.as('visitor-traces')
    for (const role of ['agent', 'administrator', 'publisher'] as const) {
      const { code } = expectData(await world.as('lin-yue').accounts.appoint({ regionCode: ZONE, role }))
      expectData(await officer.accounts.join({ code, name: NAME, phone: PHONE }))
    }
    const [{ _id: personId = '', openid = '' } = {}] = world.cloud.database.find('people', {
      name: NAME,
    }) as { _id?: string; openid?: string }[]
    const enterpriseId = 'hengtuo'
    const ids = { by: 'ids' as const, ids: [enterpriseId] }
    expectData(
      await world.as('lin-yue').park.assignStewards({ regionCode: ZONE, personId, enterprises: ids }),
    )
    expectData(
      await officer.enterprises.contact({ enterpriseId, way: 'call', text: `${NAME}打过，明天再打` }),
    )
    expectData(await officer.enterprises.enterFact({ enterpriseId, fact: 'staff', value: 64, consent: true }))
    expectData(
      await officer.needs.enter({
        ...{ regionCode: ZONE, channel: 'phone', enterprise: { name: '沈阳没登记的作坊' }, consent: true },
        ...{ contact: CONTACT, text: `急找仓库，${NAME}接的电话`, category: 'premises' },
      }),
    )
    const needId = (await postNeed(world)).id
    expectData(await officer.needs.claim({ needId }))
    const sendAt = world.cloud.clock.now() + 24 * HOUR_MS
    expectData(await officer.needs.replyLater({ needId, text: `我是${NAME}，明早给您回话`, sendAt }))
    const terms = expectData(await officer.park.terms({ regionCode: ZONE }))
    expectData(await officer.park.setTerms({ ...newTerms, regionCode: ZONE, version: terms.version }))
    const { enterprise } = expectData(
      await world.as('oTracesNew').accounts.register({
        ...{ creditCode: demoCreditCode('210112', 533), enterpriseName: '沈阳刚来科技有限公司' },
        ...{ zoneCode: ZONE, industry: 'C34', name: '何生', phone: '13000005330' },
      }),
    )
    const { version } = expectData(await officer.enterprises.read({ enterpriseId: enterprise.id })).enterprise
    const verify = { enterpriseId: enterprise.id, version, how: 'visit' as const, note: `${NAME}上门看过` }
    expectData(await officer.enterprises.verify(verify))
    expectData(await officer.policies.draft({ regionCode: ZONE, text: NOTICE }))
    expectData(await officer.park.deskCode({ regionCode: ZONE, kind: 'agent', id: personId }))
    await world.settle()
    const before = [
      'people',
      'enterprises',
      'needs',
      'need_marks',
      'enterprise_contacts',
      'policies',
      'requests',
    ]
    expect(placesOf(world, [NAME, PHONE])).toEqual(expect.arrayContaining(before))

    const handed = { regionCode: ZONE, fromId: personId, toId: 'sun-jie', text: '离职' }
    expectData(await officer.needs.handOver(handed))
    // First somebody else becomes steward, because a steward cannot delete themself.
    const another = { regionCode: ZONE, personId: 'zhou-min', enterprises: ids }
    expectData(await world.as('lin-yue').park.assignStewards(another))
    await world.settle()
    expectData(await officer.accounts.deleteMe({ name: NAME }))
    for (let firing = 0; firing < 4; firing += 1) {
      world.cloud.clock.advance(HOUR_MS)
      await world.settle()
    }
    expect(placesOf(world, [NAME, PHONE, openid])).toEqual([])
  }, 60_000)
})
