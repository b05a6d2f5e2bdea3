import { expectData } from '../_tests/answers'
import { placesOf as placesIn } from '../_tests/places-of'
import { startWorld, type World } from '../../demo/world'
import { NAME_OF_NOBODY } from '@/shared/domain/access/personal-data'
import { HOUR_MS } from '@/shared/domain/time/units'

const NAME = '欧阳青禾'
const PHONE = '13977778888'
const CALLED = '13966665555'
const GONE = [NAME, PHONE, '139-7777-8888', CALLED, '139 6666 5555']
const DAY_MS = 24 * HOUR_MS

describe('somebody who is forgotten', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())

  const placesOf = (texts: readonly string[]) => placesIn(world, texts)
  const me = () => world.as('han-xue')
  const agent = () => world.as('zhou-min').needs
  const post = async (text: string) =>
    expectData(
      await me().needs.post({
        enterpriseId: 'hengtuo',
        text,
        category: 'labour',
        contact: { name: NAME, phone: CALLED },
        share: true,
      }),
    ).need.id

  it('is named in no collection and no file once erased, and until then only in the records still to be erased', async () => {
    const { code } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    expectData(await me().accounts.join({ code, name: NAME, phone: PHONE }))
    const solved = await post('夜班缺焊工两名，急用，问欧阳青禾 139-7777-8888')
    const open = await post('早班缺电工三名，急用，打 139 6666 5555 找欧阳青禾')
    // An edit stores the former words as a version; they are erased with the rest.
    const edited = { text: '早班缺电工四名，急用，找欧阳青禾', contact: { name: NAME, phone: CALLED } }
    expectData(await me().needs.edit({ needId: open, ...edited }))
    for (const needId of [solved, open]) {
      expectData(await agent().claim({ needId }))
      expectData(await agent().reply({ needId, text: `已打给欧阳青禾 ${PHONE}，明天见` }))
    }
    expectData(await agent().propose({ needId: solved, text: '焊工两名周一到岗，欧阳青禾已知' }))
    const { asked, answer } = expectData(await me().needs.previewEvidence({ needId: solved }))
    expectData(await me().needs.confirm({ needId: solved, evidence: { asked, answer } }))
    await world.settle()
    expectData(await world.as('li-na').accounts.colleagues({ enterpriseId: 'hengtuo' }))
    expectData(await world.as('li-na').needs.supply({ needId: open, text: '欧阳青禾下周休假' }))
    expectData(await me().needs.correct({ needId: open, facts: { post: '欧阳青禾的徒弟' } }))
    // A contact outside any need: only the enterprise's record holds the sentence.
    const call = { enterpriseId: 'hengtuo', way: 'call', text: `欧阳青禾说明天再谈` } as const
    expectData(await world.as('zhou-min').enterprises.contact(call))
    expect(placesOf(GONE)).toEqual(
      expect.arrayContaining(['people', 'needs', 'requests', 'inbox', 'outbox', 'enterprise_contacts']),
    )

    expectData(await me().accounts.deleteMe({ name: NAME, successorId: 'li-na' }))
    // At once nobody of that name is registered. Housekeeping still has to erase the traces, and the erasure names them.
    const left = placesOf(GONE)
    expect(left).not.toContain('people')
    expect(left).toContain('erasures')
    const { openid } = (world.cloud.database.find('erasures') as { openid?: string }[])[0] ?? {}
    await world.settle()
    await world.settle()
    expect(world.cloud.database.find('erasures')).toMatchObject([{ done: true }])
    expect(placesOf([...GONE, openid ?? ''])).toEqual([])
    const read = expectData(await agent().read({ needId: solved })).need
    expect(read.timeline.find(({ type }) => type === 'posted')?.by.name).toBe(NAME_OF_NOBODY)
    expect(read.text).toContain('夜班缺焊工两名')
    // Texts that name nobody stay for the others: the promise and its answer.
    expect(read.evidence).toEqual({ at: expect.any(Number) as number, asked, answer })
    // Ranges of ids need no declared index.
    const warnings = world.cloud.usage().flatMap((call) => call.warnings)
    expect(warnings.filter((warning) => !warning.includes('{$and}'))).toEqual([])
  })

  it('gets no notice and no message any more, whatever happens to the needs', async () => {
    const [erasure] = world.cloud.database.find('erasures') as { _id: string }[]
    const personId = erasure?._id ?? ''
    expect(personId).not.toBe('')
    const [need] = world.cloud.database.find('needs', { 'author.personId': personId }) as { _id: string }[]
    const at = world.cloud.clock.now()
    const notice = { title: '您的诉求有新进展', text: '说明', needId: need?._id ?? '', template: 'need_progress', page: 'pages/need/index', values: {} } // prettier-ignore
    world.cloud.database.insert('outbox', [
      { _id: 'late', version: 1, status: 'pending', dueAt: at, attempts: 0, to: [personId, 'li-na'], notice, progress: {}, createdAt: at },
    ]) // prettier-ignore
    world.cloud.clock.advance(DAY_MS)
    await world.settle()
    expect(world.cloud.database.find('outbox', { _id: 'late' })).toMatchObject([{ status: 'done' }])
    expect(world.cloud.database.count('inbox', { personId })).toBe(0)
    expect(
      world.cloud.database.count('inbox', { personId: 'li-na', needId: need?._id ?? '' }),
    ).toBeGreaterThan(0)
    expect(world.cloud.database.find('people', { _id: personId })).toMatchObject([{ unread: 0, phone: '' }])
  })
})
