import { gunzipSync } from 'node:zlib'
import type { PersonKey } from '../../demo/data/people'
import { startWorld, type World } from '../../demo/world'
import { CONTACT, expectCode, expectData } from '../_tests/answers'
import { readSnapshot } from '../_kernel/search/snapshot-file'

const TEXT = '石墨坩埚裂了两只，熔炼炉停着，联系人李娜13812345678，想借备件'
const ANSWER = '向隔壁园借到坩埚两只，周三送到，找李娜签收'
/** Words that only this need contains. */
const WORDS = ['坩埚', '熔炼炉', '隔壁园']
const LIKE = '石墨坩埚裂了，熔炼炉停产'

describe('a solved need', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterEach(() => world.close())

  const needsOf = (who: PersonKey) => world.as(who).needs
  const ENTERPRISES = { 'li-na': 'hengtuo', 'liu-yang': 'yunqi-soft' } as const
  type Owner = keyof typeof ENTERPRISES
  const post = async (who: Owner, text: string, options: { requestId?: string } = {}) => {
    const input = { enterpriseId: ENTERPRISES[who], text, category: 'supplies', contact: CONTACT } as const
    return expectData(await needsOf(who).post(input, options)).need
  }
  const proposed = async (text = TEXT) => {
    const { id: needId } = await post('li-na', text)
    expectData(await needsOf('zhou-min').claim({ needId }))
    expectData(await needsOf('zhou-min').propose({ needId, text: ANSWER }))
    return needId
  }
  const preview = async (who: Owner = 'liu-yang') =>
    expectData(await needsOf(who).preview({ enterpriseId: ENTERPRISES[who], text: LIKE }))
  const agreed = async (needId: string) => {
    const { asked, answer } = expectData(await needsOf('li-na').previewEvidence({ needId }))
    return expectData(await needsOf('li-na').confirm({ needId, evidence: { asked, answer } })).need
  }
  const snapshot = async (have?: { services: number; policies: number; earlier_needs: number }) =>
    expectData(await needsOf('liu-yang').snapshot({ enterpriseId: 'yunqi-soft', ...(have && { have }) }))
  /** The content of every file in the storage, unpacked. */
  const files = () =>
    world.cloud.storage
      .paths()
      .map((path) => {
        const bytes = Buffer.from(world.cloud.storage.get(path)?.bytes ?? [])
        if (path.startsWith('zones/')) return gunzipSync(bytes).toString('utf8')
        const packed = path.startsWith('snapshots/') ? readSnapshot(bytes) : undefined
        return packed ? packed.starts.map((_start, block) => packed.blockAt(block)).join() : bytes.toString()
      })
      .join('\n')
  const stored = (...names: string[]) =>
    names.map((name) => JSON.stringify(world.cloud.database.find(name))).join('\n')
  const expectNoWords = (...answers: unknown[]) => {
    const said = answers.map((answer) => JSON.stringify(answer)).join('\n')
    for (const word of WORDS) expect(said).not.toContain(word)
  }

  it('cannot be read by others unless its enterprise agrees: not while typing, not with a need, not in a file, not on a phone', async () => {
    const needId = await proposed()
    expectData(await needsOf('li-na').confirm({ needId }))
    await world.settle()
    const found = await preview()
    expectNoWords(found.earlier, found.matches, found.policies, found.others)
    // The enterprise's own text is left out here; the answer belongs to the other enterprise.
    const own = await post('liu-yang', '熔炼炉停产，想借石墨件')
    expect(own.alsoFound?.earlier).toEqual([])
    expectNoWords(await snapshot(), files(), stored('earlier_needs', 'index_states', 'zone_files'))
  })

  it('is shown in exactly the words that its enterprise agreed to, which name no person', async () => {
    const needId = await proposed()
    const offered = expectData(await needsOf('li-na').previewEvidence({ needId }))
    expect(`${offered.asked}${offered.answer}`).not.toMatch(/李娜|138/)
    const edited = { asked: '石墨坩埚裂了，想借备件', answer: offered.answer }
    const need = expectData(await needsOf('li-na').confirm({ needId, evidence: edited })).need
    expect(need.evidence).toEqual({ at: expect.any(Number) as number, ...edited })
    expect((await preview()).earlier).toMatchObject([edited])
    const other = await post('liu-yang', LIKE)
    expect(other.alsoFound?.earlier).toMatchObject([edited])
  })

  it('is not confirmed with words that name somebody or are too few: the preview shows what is left of them', async () => {
    const needId = await proposed()
    const naming = { asked: '恒拓的坩埚裂了，找李娜 13812345678', answer: '借到了' }
    expect(expectCode(await needsOf('li-na').confirm({ needId, evidence: naming }))).toBe('NamesSomebody')
    const offered = expectData(await needsOf('li-na').previewEvidence({ needId, edited: naming }))
    expect(offered.asked).not.toMatch(/恒拓|李娜|138/)
    expect(offered.removed).toEqual(expect.arrayContaining(['李娜', '13812345678']))
    const few = { asked: '急', answer: '好' }
    expect(expectCode(await needsOf('li-na').confirm({ needId, evidence: few }))).toBe('NothingToShare')
    expect(expectCode(await needsOf('wu-di').previewEvidence({ needId }))).toBe('Forbidden')
    expect(expectCode(await needsOf('zhou-min').confirm({ needId, evidence: few }))).toBe('Forbidden')
    expect(expectCode(await needsOf('li-na').confirm({ needId }))).toBe('ok')
  })

  it('is confirmed but not shared if the platform doubts the words', async () => {
    const needId = await proposed()
    world.cloud.checks.words({ risky: [], review: ['坩埚'] })
    const need = await agreed(needId)
    expect([need.state, need.evidence, need.timeline.at(-1)?.review]).toEqual([
      'resolved',
      undefined,
      undefined,
    ])
    expect((await preview()).earlier).toEqual([])
  })

  it('taken back, it is gone from every copy: needs, repeated answers, instances, files, phones', async () => {
    const needId = await proposed()
    await agreed(needId)
    const other = await post('liu-yang', LIKE, { requestId: 'req-like-1' })
    expect(other.alsoFound?.earlier).toHaveLength(1)
    const phone = (await snapshot()).versions
    await world.settle()
    expect(files()).toContain('隔壁园')

    expect(expectCode(await needsOf('wu-di').unshareEvidence({ needId }))).toBe('Forbidden')
    const back = expectData(await needsOf('zhang-wei').unshareEvidence({ needId })).need
    expect(back.evidence).toBeUndefined()
    expect(expectCode(await needsOf('li-na').unshareEvidence({ needId }))).toBe('NotAllowedNow')
    const read = expectData(await needsOf('liu-yang').read({ needId: other.id })).need
    const again = await post('liu-yang', LIKE, { requestId: 'req-like-1' })
    expect(again.id).toBe(other.id)
    expectNoWords((await preview()).earlier, read.alsoFound, again.alsoFound)
    expectNoWords(stored('earlier_needs'))
    // Documents of the need itself may keep its words; no other document has the answer.
    for (const name of ['needs', 'requests', 'outbox', 'inbox', 'shared_needs'])
      for (const document of world.cloud.database.find(name) as { _id: string }[])
        if (!JSON.stringify(document).includes(needId))
          expect(JSON.stringify(document)).not.toContain('隔壁园')

    // A phone that is only a little behind gets a whole new file, because its own file has the words.
    const next = await snapshot(phone)
    expect([next.file !== undefined, next.versions.earlier_needs > phone.earlier_needs]).toEqual([true, true])
    expectNoWords(next)
    await world.settle()
    expectNoWords(files())
    expect((await snapshot(next.versions)).file).toBeUndefined()
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('is withdrawn when its enterprise gives a bad rating', async () => {
    const needId = await proposed()
    await agreed(needId)
    const rated = await needsOf('li-na').rate({ needId, level: 'very_dissatisfied', reasons: ['没办成'] })
    expect(expectData(rated).need.evidence).toBeUndefined()
    expectNoWords((await preview()).earlier, stored('earlier_needs'))
  })
})
