import { expectData, postNeed } from '../_tests/answers'
import { placesOf as placesIn } from '../_tests/places-of'
import { published, submitted } from '../_tests/policy-steps'
import { startWorld, type World } from '../../demo/world'
import { HOUR_MS } from '@/shared/domain/time/units'

const ZONE = 'CN2101G1'
const NAME = '慕容丹青'
const PHONE = '13955554444'
const PUBLISHER = '令狐白露'
const SERVICE = {
  ...{ name: '高压增容办理', organizationName: '供电所', category: 'facilities' as const },
  ...{
    description: '厂区用电扩容',
    offers: ['电力增容'],
    situations: ['扩产'],
    exampleNeeds: ['变压器不够用'],
  },
  ...{ schedule: '工作日 8:30–17:00', locations: [], contacts: [{ name: '窗口', phone: '024-95598' }] },
  ...{ requiredDocuments: [], cost: '免费', steps: ['提交申请'], assuredOn: '2020-03-01' },
}

describe('what stays of forgotten people outside the needs they took part in', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterAll(() => world.close())

  const placesOf = (...texts: string[]) => placesIn(world, texts)
  const forget = async (who: string) => {
    const names = { 'visitor-officer': NAME, 'visitor-publisher': PUBLISHER }
    const name = who === 'visitor-officer' || who === 'visitor-publisher' ? names[who] : '尉迟红叶'
    const [{ openid = '' } = {}] = world.cloud.database.find('people', { name }) as { openid?: string }[]
    expectData(await world.as(who).accounts.deleteMe({ name }))
    for (let firing = 0; firing < 4; firing += 1) {
      world.cloud.clock.advance(HOUR_MS)
      await world.settle()
    }
    return openid
  }

  it('an officer: covers, takeovers, shared sentences, reviews, reminders about needs of others', async () => {
    const officer = world.as('visitor-officer')
    for (const role of ['agent', 'administrator'] as const) {
      const { code } = expectData(await world.as('lin-yue').accounts.appoint({ regionCode: ZONE, role }))
      expectData(await officer.accounts.join({ code, name: NAME, phone: PHONE }))
    }
    const [{ _id: personId = '' } = {}] = world.cloud.database.find('people', { name: NAME }) as {
      _id?: string
    }[]
    const needId = (await postNeed(world)).id
    expectData(await officer.needs.claim({ needId }))
    expectData(await officer.needs.note({ needId, text: `${NAME}记一笔`, mentions: [] }))
    const days = { regionCode: ZONE, kind: 'leave', fromOn: '2020-03-22', untilOn: '2020-03-23' } as const
    expectData(await world.as('sun-jie').park.setAbsence({ ...days, personId: 'sun-jie', coverId: personId }))
    expectData(
      await officer.park.setAbsence({ ...days, personId, fromOn: '2020-03-12', coverId: 'liu-chang' }),
    )
    const said = `您好，我是${NAME}`
    expectData(await officer.needs.setQuickReply({ regionCode: ZONE, shared: true, text: said }))
    const { id: policyId, version } = await submitted(world)
    expectData(await officer.policies.sendBack({ policyId, version, reason: `${NAME}看过，请改` }))
    await world.settle()
    // The timer tells every administrator of the overdue need, and tells the enterprise whom it has told.
    world.cloud.clock.advance(30 * HOUR_MS)
    await world.settle()
    const handed = { regionCode: ZONE, fromId: personId, toId: 'sun-jie', text: `${NAME}离职` }
    expectData(await officer.needs.handOver(handed))
    await world.settle()
    expect(placesOf(NAME, PHONE)).toEqual(
      expect.arrayContaining(['absences', 'takeovers', 'quick_replies', 'policies', 'requests', 'inbox']),
    )
    const openid = await forget('visitor-officer')
    expect(placesOf(NAME, PHONE, openid)).toEqual([])
    expect(world.cloud.database.find('absences', { personId: 'sun-jie' })).toMatchObject([
      { untilOn: '2020-03-23' },
    ])
  }, 60_000)

  it('an officer: services assured, a steward appointed, pushes sent and taken back', async () => {
    const officer = world.as('visitor-publisher')
    for (const role of ['publisher', 'administrator'] as const) {
      const { code } = expectData(await world.as('lin-yue').accounts.appoint({ regionCode: ZONE, role }))
      expectData(await officer.accounts.join({ code, name: PUBLISHER, phone: PHONE }))
    }
    const [{ _id: personId = '' } = {}] = world.cloud.database.find('people', { name: PUBLISHER }) as {
      _id?: string
    }[]
    const added = expectData(await officer.services.add({ regionCode: ZONE, service: SERVICE }))
    expect(added.service.assuredBy).toBe(PUBLISHER)
    expectData(await world.as('sun-jie').services.search({ zoneCode: ZONE, text: '扩容' }))
    const enterpriseId = 'yunqi-soft'
    const enterprises = { by: 'ids' as const, ids: [enterpriseId] }
    expectData(await officer.park.assignStewards({ regionCode: ZONE, personId: 'zhou-min', enterprises }))
    const policy = await published(world)
    const { digest } = expectData(
      await officer.pushes.rehearse({ policyId: policy.id, version: policy.version }),
    )
    const input = { policyId: policy.id, version: policy.version, digest, confirmed: 'everybody' } as const
    expectData(await officer.pushes.send(input))
    await world.settle()
    const [stored] = world.cloud.database.find('policies', { _id: policy.id }) as { version: number }[]
    const recalled = {
      policyId: policy.id,
      version: stored?.version ?? 0,
      reason: `${PUBLISHER}发现金额有误`,
    }
    expectData(await officer.policies.recall(recalled))
    await world.settle()
    expect(placesOf(PUBLISHER)).toEqual(expect.arrayContaining(['services', 'pushes', 'policies']))
    const openid = await forget('visitor-publisher')
    expect(placesOf(PUBLISHER, PHONE, openid)).toEqual([])
    expect(world.cloud.database.find('services', { _id: added.service.id })).toMatchObject([
      { assuredBy: '', assuredOn: '2020-03-01' },
    ])
    expect(world.cloud.database.find('pushes', { 'by.personId': personId })).toHaveLength(2)
  }, 60_000)

  it('a person whose claim was accepted: the notices to others about the claim', async () => {
    const claimant = world.as('visitor-claimant')
    const [enterprise] = world.cloud.database.find('enterprises', { _id: 'yunqi-soft' }) as {
      creditCode: string
    }[]
    const phone = '13944443333'
    const asked = { creditCode: enterprise?.creditCode ?? '', kind: 'join', text: '我是尉迟红叶' } as const
    expectData(await claimant.enterprises.claim({ ...asked, name: '尉迟红叶', phone }))
    const [claim] = world.cloud.database.find('enterprise_claims') as { _id: string }[]
    const [stored] = world.cloud.database.find('enterprises', { _id: 'yunqi-soft' }) as { version: number }[]
    const decision = {
      enterpriseId: 'yunqi-soft', version: stored?.version ?? 0, claimId: claim?._id ?? '', accept: true, how: 'visit', reason: '核对了尉迟红叶的证件',
    } as const // prettier-ignore
    expectData(await world.as('lin-yue').enterprises.decide(decision))
    await world.settle()
    expect(placesOf('尉迟红叶')).toEqual(expect.arrayContaining(['people', 'inbox', 'requests']))
    const openid = await forget('visitor-claimant')
    expect(placesOf('尉迟红叶', phone, openid)).toEqual([])
  }, 60_000)
})
