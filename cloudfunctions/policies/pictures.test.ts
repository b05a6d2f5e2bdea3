import type { PolicyView } from '@/shared/contract/policy-view'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { contentFrom, NOTICE, PLAIN, TEST_ZONE } from '../_tests/policy-steps'

const MINUTE = 60_000
const png = (words = '') =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(words)])

describe('pictures among the files of a policy', () => {
  let world: World
  let draft: PolicyView
  beforeEach(async () => {
    world = await startWorld()
    world.cloud.checks.words({ risky: ['坏词'], review: ['疑词'] })
    draft = expectData(
      await world.as('chen-li').policies.draft({ regionCode: TEST_ZONE, text: NOTICE }),
    ).policy
  })
  afterEach(() => world.close())

  const writer = () => world.as('chen-li').policies
  const upload = (name: string, bytes: Uint8Array) => ({
    fileId: world.cloud.storage.put(`uploads/chen-li/x/${name}`, bytes),
    name,
    sizeBytes: bytes.length,
  })
  const save = async (attachments: PolicyView['attachments'], { id, version } = draft) =>
    expectData(
      await writer().edit({
        policyId: id,
        version,
        content: {
          ...contentFrom(draft),
          plain: PLAIN,
          attachments: attachments.map(({ fileId, name, sizeBytes }) => ({ fileId, name, sizeBytes })),
        },
      }),
    ).policy
  const added = (...files: ReturnType<typeof upload>[]) => save(files.map((file) => ({ ...file, url: '' })))
  const atDesk = async () => expectData(await writer().read({ policyId: draft.id })).policy
  const reviewsOf = ({ attachments }: PolicyView) => attachments.map(({ review }) => review ?? 'passed')
  const asked = () => world.cloud.checks.made().filter(({ api }) => api === 'security.mediaCheckAsync').length
  const namesForReaders = async () => {
    const { version } = await atDesk()
    const submitted = expectData(await writer().submit({ policyId: draft.id, version })).policy
    const reviewed = await world.as('lin-yue').policies.approve({
      policyId: draft.id,
      version: submitted.version,
    })
    const approved = expectData(reviewed).policy
    expectData(await writer().publish({ policyId: draft.id, version: approved.version }))
    const read = expectData(await world.as('li-na').policies.read({ policyId: draft.id })).policy
    return read.attachments.map(({ name }) => name)
  }

  it('readers get pictures that the platform passes, not those that it refuses or doubts; the desk sees why', async () => {
    const saved = await added(
      upload('form.pdf', Buffer.from('%PDF-1.4\nform')),
      upload('good.png', png()),
      upload('bad.png', png('坏词')),
      upload('doubtful.png', png('疑词')),
    )
    expect(reviewsOf(saved)).toEqual(['passed', 'unchecked', 'unchecked', 'unchecked'])
    expect(asked()).toBe(3)
    await world.cloud.pushVerdicts()
    const decided = await atDesk()
    expect(reviewsOf(decided)).toEqual(['passed', 'passed', 'refused', 'pending'])
    // A verdict does not raise the version, so that open pages stay valid.
    expect(decided.version).toBe(saved.version)
    expect(world.cloud.database.count('picture_checks')).toBe(0)
    expect(await namesForReaders()).toEqual(['form.pdf', 'good.png'])
  })

  it('before the platform has answered readers get none', async () => {
    await added(upload('good.png', png()))
    world.cloud.checks.takeVerdicts()
    expect(await namesForReaders()).toEqual([])
  })

  it('a refusal stays through further saves and another name; a picture that is put back is checked again', async () => {
    await added(upload('bad.png', png('坏词')))
    await world.cloud.pushVerdicts()
    const [bad] = (await atDesk()).attachments
    if (!bad) throw new Error('the picture is gone')
    const renamed = await save([{ ...bad, name: '现场.pdf' }], await atDesk())
    expect(reviewsOf(renamed)).toEqual(['refused'])
    const without = await save([], renamed)
    const back = await save([{ ...bad, name: '现场.pdf' }], without)
    expect([reviewsOf(back), asked()]).toEqual([['unchecked'], 2])
    await world.cloud.pushVerdicts()
    expect(reviewsOf(await atDesk())).toEqual(['refused'])
  })

  it('a picture without a verdict is checked again, and stays hidden after six rounds without an answer', async () => {
    world.cloud.checks.fail(-1)
    await added(upload('good.png', png()))
    world.cloud.clock.advance(11 * MINUTE)
    world.cloud.checks.fail()
    await world.cloud.fireTimer('housekeeping')
    expect(asked()).toBe(2)
    world.cloud.checks.takeVerdicts()
    world.cloud.clock.advance(11 * MINUTE)
    await world.settle()
    expect(asked()).toBe(3)
    await world.cloud.pushVerdicts()
    expect(reviewsOf(await atDesk())).toEqual(['passed'])
    expect(world.cloud.database.count('picture_checks')).toBe(0)

    world.cloud.checks.fail(-1)
    const [good] = (await atDesk()).attachments
    await save([{ ...upload('second.png', png()), url: '' }, ...(good ? [good] : [])], await atDesk())
    for (let round = 0; round < 7; round += 1) {
      world.cloud.clock.advance(11 * MINUTE)
      await world.cloud.fireTimer('housekeeping')
    }
    expect(reviewsOf(await atDesk())).toEqual(['pending', 'passed'])
    expect(world.cloud.database.count('picture_checks')).toBe(0)
  })

  it('a verdict that nobody asked for changes nothing', async () => {
    await added(upload('bad.png', png('坏词')))
    const event = world.cloud.checks.takeVerdicts()[0]
    await world.cloud.invoke('checks', { ...event, trace_id: 'guessed', result: { suggest: 'pass' } })
    expect(reviewsOf(await atDesk())).toEqual(['unchecked'])
    expect(expectCode(await world.as('li-na').policies.read({ policyId: draft.id }))).toBe('NotFound')
  })
})
