import { isConserved, summarizeLedger, type LedgerSummary } from '@/shared/domain/push/ledger-summary'
import type { LedgerRow } from '@/shared/domain/push/ledger'
import { DAY_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { during } from '../_tests/during'
import { published } from '../_tests/policy-steps'
import { pushed, rehearsed, policyVersion } from '../_tests/push-steps'

const EVENING = Date.parse('2020-03-10T21:30:00+08:00')

let world: World
const start = async (now?: number) => {
  world = await startWorld(now === undefined ? {} : { now })
}
afterEach(() => world.close())

const publisher = () => world.as('chen-li').pushes
const delivery = async (pushId: string) => expectData(await publisher().delivery({ pushId }))
const messages = () => world.cloud.messages.sent().filter(({ templateId }) => templateId === 'policy-for-you')
const ledger = () =>
  world.cloud.database.find('push_ledger') as {
    pushId: string
    rows: LedgerRow[]
    summary: LedgerSummary
  }[]
const rowsOf = () => ledger().flatMap(({ rows }) => rows)
const inbox = async (who: 'li-na' | 'wu-di' | 'zhang-wei') =>
  expectData(await world.as(who).notices.inbox({})).notices
/** How many policy messages a stored person still allows. */
const quotaOf = (personId: string) =>
  (world.cloud.database.find('people', { _id: personId }) as [{ quota: Record<string, number> }])[0].quota[
    'policy_for_you'
  ]

/** Checks that targets = sent + suppressed + failed + pending in every chunk, and that the summary fits the rows. */
function expectConserved() {
  for (const { rows, summary } of ledger()) {
    expect(summary).toEqual(summarizeLedger(rows))
    expect(isConserved(summary.counts)).toBe(true)
    expect(summary.counts.targets).toBe(rows.length)
  }
  const people = ledger().flatMap(({ pushId, rows }) => rows.map(({ personId }) => `${pushId} ${personId}`))
  expect(new Set(people).size).toBe(people.length)
}

describe('a policy that is pushed', () => {
  beforeEach(() => start())

  it('reaches by message those who allowed one and everybody in the inbox, and its ledger counts every person', async () => {
    const policy = await published(world)
    const { people, confirm } = await rehearsed(world, policy.id)
    expect(confirm).toBe('everybody')
    const pushId = await pushed(world, policy.id)
    // The sums are empty before the ledger is written. The number of targets is known at once.
    expect((await delivery(pushId)).push).toMatchObject({ state: 'planning', people: people.targets })
    await world.settle()
    expectConserved()
    const { push, funnel, zones, nextAt } = await delivery(pushId)
    expect(push.state).toBe('done')
    expect(nextAt).toBeUndefined()
    expect(funnel).toMatchObject({ targets: people.targets, sent: people.reachable, pending: 0 })
    expect(zones).toEqual([expect.objectContaining({ name: '沈阳高新区', targets: people.targets })])
    expect(messages().map(({ openid, errcode, page }) => [openid, errcode, page])).toEqual(
      rowsOf().map(({ personId }) => [openidOf(personId), 0, `pages/policy/index?policyId=${policy.id}`]),
    )
    expect(quotaOf('li-na')).toBe(1)
    expect(await inbox('li-na')).toMatchObject([{ policyId: policy.id, read: false }])
    expect(await inbox('wu-di')).toEqual([])
  })

  it('is sent again after a passing fault of the platform, which costs no quota', async () => {
    const policy = await published(world)
    const pushId = await pushed(world, policy.id)
    world.cloud.messages.disturb(3)
    await world.settle()
    expectConserved()
    const { funnel, reasons, nextAt } = await delivery(pushId)
    expect([funnel.sent, funnel.pending]).toEqual([0, 2])
    expect(reasons).toEqual([{ reason: 'retry', people: 2 }])
    expect(quotaOf('li-na')).toBe(2)
    world.cloud.clock.set((nextAt ?? 0) + 1000)
    await world.settle()
    expect((await delivery(pushId)).funnel).toMatchObject({ sent: 1, pending: 1 })
    world.cloud.clock.set(((await delivery(pushId)).nextAt ?? 0) + 1000)
    await world.settle()
    expectConserved()
    expect((await delivery(pushId)).funnel).toMatchObject({ sent: 2, pending: 0 })
    expect(quotaOf('li-na')).toBe(1)
    expect(messages().filter(({ errcode }) => errcode === 0)).toHaveLength(2)
  })

  it('is told once to a person who works for two enterprises of the audience', async () => {
    const [hengtuo] = world.cloud.database.find('enterprises', { _id: 'hengtuo' }) as [object]
    world.cloud.database.insert('enterprises', [
      { ...hengtuo, _id: 'abc', creditCode: 'ABC', name: '另一家' },
    ])
    const [person] = world.cloud.database.find('people', { _id: 'li-na' }) as [{ memberships: object[] }]
    const second = { role: 'staff', enterpriseId: 'abc', enterpriseName: '另一家', owner: false }
    world.cloud.database.insert('people', [
      { ...person, _id: 'both', openid: 'oDemoBoth', memberships: [...person.memberships, second] },
    ])
    const policy = await published(world)
    const { people } = await rehearsed(world, policy.id)
    expect(people.targets).toBe(3)
    await pushed(world, policy.id)
    await world.settle()
    expectConserved()
    expect(rowsOf().map(({ personId, enterpriseId }) => [personId, enterpriseId])).toEqual([
      ['both', 'abc'],
      ['li-na', 'hengtuo'],
      ['zhang-wei', 'hengtuo'],
    ])
  })

  it('is sent once, however often it is sent or the timer fires, even at the same time', async () => {
    const policy = await published(world)
    const { digest, confirm } = await rehearsed(world, policy.id)
    const input = {
      policyId: policy.id,
      version: policy.version,
      digest,
      ...(confirm && { confirmed: confirm }),
    }
    const answers = await Promise.all([
      publisher().send(input),
      publisher().send(input),
      publisher().send(input),
    ])
    expect(answers.map(expectCode).sort()).toEqual(['AlreadyPushed', 'AlreadyPushed', 'ok'])
    await Promise.all(Array.from({ length: 4 }, () => world.cloud.fireTimer('pushes')))
    await world.settle()
    expectConserved()
    expect(messages()).toHaveLength(rowsOf().length)
    expect(new Set(messages().map(({ openid }) => openid)).size).toBe(messages().length)
    expect((await rehearsed(world, policy.id)).pushId).toBe(`${policy.id}-v${policy.version}`)
    const pushes = expectData(await publisher().list({ regionCode: 'CN2101G1' })).pushes
    expect(pushes.map(({ policyId }) => policyId)).toEqual([policy.id])
  })

  it('needs a second confirmation before it tells everybody or nobody', async () => {
    const everybody = await published(world)
    const all = await rehearsed(world, everybody.id)
    const send = (policyId: string, digest: string, confirmed?: 'nobody' | 'everybody') =>
      publisher().send({
        policyId,
        version: policyVersion(world, policyId),
        digest,
        ...(confirmed && { confirmed }),
      })
    expect(expectCode(await send(everybody.id, all.digest))).toBe('ConfirmEverybody')
    expect(expectCode(await send(everybody.id, all.digest, 'nobody'))).toBe('ConfirmEverybody')
    const nobody = await published(world, {
      rule: { version: 1, root: { id: 'there', test: 'among', fact: 'industry', values: ['A01'] } },
    })
    const none = await rehearsed(world, nobody.id)
    expect([none.confirm, none.enterprises.fit, none.people.targets]).toEqual(['nobody', 0, 0])
    expect(expectCode(await send(nobody.id, none.digest))).toBe('ConfirmNobody')
    const { push } = expectData(await send(nobody.id, none.digest, 'nobody'))
    await world.settle()
    expect((await delivery(push.id)).push.state).toBe('done')
    expect(messages()).toEqual([])
  })

  it('is sent only as it was rehearsed: another audience, another version or an unpublished policy is refused', async () => {
    const rule = {
      version: 1,
      root: { id: 'staff', test: 'number', fact: 'staff', is: 'at_least', value: 50 },
    } as const
    const policy = await published(world, { rule })
    const { digest } = await rehearsed(world, policy.id)
    expectData(
      await world
        .as('li-na')
        .policies.tell({ enterpriseId: 'hengtuo', policyId: policy.id, fact: 'staff', value: 80 }),
    )
    const send = (version: number) => publisher().send({ policyId: policy.id, version, digest })
    expect(expectCode(await send(policy.version))).toBe('AudienceChanged')
    expect(expectCode(await send(policy.version - 1))).toBe('ChangedMeanwhile')
    const recalled = expectData(
      await world
        .as('chen-li')
        .policies.recall({ policyId: policy.id, version: policy.version, reason: '有误' }),
    ).policy
    expect(expectCode(await send(recalled.version))).toBe('NotPublished')
  })

  it('is not sent when it is recalled while its audience is counted', async () => {
    const policy = await published(world)
    const { digest, confirm } = await rehearsed(world, policy.id)
    const version = { policyId: policy.id, version: policy.version }
    let answer: unknown
    const work = async () => {
      answer = await publisher().send({ ...version, digest, ...(confirm && { confirmed: confirm }) })
    }
    const recall = async () =>
      expectData(await world.as('chen-li').policies.recall({ ...version, reason: '有误' }))
    expect(await during(world, { step: 0, work }, recall)).toBe(true)
    expect(answer).toMatchObject({ ok: false, error: { code: 'ChangedMeanwhile' } })
    expect(world.cloud.database.count('pushes')).toBe(0)
  })

  it('stops when it is recalled: nothing more is sent, and the rows and the inbox say so', async () => {
    await world.close()
    await start(EVENING)
    const policy = await published(world)
    const pushId = await pushed(world, policy.id)
    await world.settle()
    expect((await delivery(pushId)).funnel).toMatchObject({ sent: 0 })
    expectData(
      await world
        .as('chen-li')
        .policies.recall({ policyId: policy.id, version: policy.version, reason: '有误' }),
    )
    await world.cloud.fireTimer('pushes')
    expectConserved()
    const { push, funnel, reasons } = await delivery(pushId)
    expect([push.state, funnel.pending, funnel.sent]).toEqual(['stopped', 0, 0])
    expect(reasons).toContainEqual({ reason: 'recalled', people: funnel.suppressed })
    expect((await inbox('li-na')).map(({ title }) => title.slice(0, 5))).toEqual(['已撤回：支', '（已撤回）'])
    expect(messages()).toEqual([])
  })
})

describe('when and how often', () => {
  it('at night only urgent messages are sent; the others follow in the morning', async () => {
    await start(EVENING)
    const [calm, urgent] = [await published(world), await published(world)]
    const quiet = await rehearsed(world, calm.id)
    expect(quiet.firstMessageAt).toBe(Date.parse('2020-03-11T08:00:00+08:00'))
    const pushId = await pushed(world, calm.id)
    await world.settle()
    expect((await delivery(pushId)).nextAt).toBe(quiet.firstMessageAt)
    expect(messages()).toEqual([])
    expect(await inbox('li-na')).toHaveLength(1)
    await pushed(world, urgent.id, true)
    await world.settle()
    const byNight = messages().length
    expect(byNight).toBeGreaterThan(0)
    world.cloud.clock.set(quiet.firstMessageAt - 1000)
    await world.cloud.fireTimer('pushes')
    expect(messages()).toHaveLength(byNight)
    world.cloud.clock.set(quiet.firstMessageAt + 1000)
    await world.settle()
    expectConserved()
    expect(messages()).toHaveLength(2 * byNight)
  })

  it('the second message of a day waits for the next morning; the fourth of a week stays in the inbox', async () => {
    await start()
    world.cloud.messages.accept('oDemoLiNa', 'policy-for-you', 10)
    for (let i = 0; i < 3; i += 1)
      expectData(await world.as('li-na').notices.allow({ template: 'policy_for_you', accepted: true }))
    const toLiNa = () =>
      messages().filter(({ openid, errcode }) => openid === 'oDemoLiNa' && errcode === 0).length
    const { id } = await published(world)
    const [stored] = world.cloud.database.find('policies', { _id: id }) as [object]
    let copies = 0
    const pushAnother = async () => {
      const policyId = `p-copy-${(copies += 1)}`
      world.cloud.database.insert('policies', [{ ...stored, _id: policyId }])
      const rehearsal = await rehearsed(world, policyId)
      const pushId = await pushed(world, policyId)
      await world.settle()
      expectConserved()
      return { pushId, rehearsal }
    }
    await pushAnother()
    expect(toLiNa()).toBe(1)
    const second = await pushAnother()
    expect(second.rehearsal.people.waiting).toBeGreaterThan(0)
    expect(toLiNa()).toBe(1)
    const morning = (await delivery(second.pushId)).nextAt ?? 0
    expect(morning).toBe(Date.parse('2020-03-11T08:00:00+08:00'))
    world.cloud.clock.set(morning)
    await world.settle()
    expect(toLiNa()).toBe(2)
    world.cloud.clock.set(morning + DAY_MS)
    await pushAnother()
    expect(toLiNa()).toBe(3)
    world.cloud.clock.set(morning + 2 * DAY_MS)
    const fourth = await pushAnother()
    expect(toLiNa()).toBe(3)
    expect(
      rowsOf().filter(({ personId, reason }) => personId === 'li-na' && reason === 'fatigue'),
    ).toHaveLength(1)
    expect((await delivery(fourth.pushId)).push.state).toBe('done')
    expect(await inbox('li-na')).toHaveLength(4)
  })
})

const openidOf = (personId: string) =>
  (world.cloud.database.find('people', { _id: personId }) as [{ openid: string }])[0].openid
