import type { PolicyView } from '@/shared/contract/policy-view'
import type { NeedView } from '@/shared/contract/need-view'
import { startWorld, type World } from '../../demo/world'
import { CONTACT, expectCode, expectData } from './answers'
import { contentFrom, NOTICE, PLAIN, published, TEST_ZONE } from './policy-steps'
import { rehearsed } from './push-steps'

const png = (words: string) =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(words)])
const pdf = (words: string) => Buffer.from(`%PDF-1.4\n${words}`)
const SCRIPT = Buffer.from('<script>alert(1)</script>')
const HOUR_MS = 3_600_000

describe('files that change after they were checked', () => {
  let world: World
  let count = 0
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())
  beforeEach(() => world.cloud.clock.advance(120_000))

  const openids = { 'li-na': 'oDemoLiNa', 'zhang-wei': 'oDemoZhangWei', 'chen-li': 'oDemoChenLi' } as const
  /** Uploads as a phone does, with the identity that the platform gives it. */
  const upload = async (who: keyof typeof openids, path: string, bytes: Buffer) => {
    const answer = await fetch(`${world.cloud.url}/upload?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${world.cloud.sessions.issue(openids[who])}`,
        'content-type': 'application/octet-stream',
      },
      body: new Uint8Array(bytes),
    })
    return { status: answer.status, fileId: world.cloud.storage.fileId(path) }
  }
  const bytesAt = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer())
  const pathAt = (url: string) => decodeURIComponent(new URL(url).pathname).replace('/storage/', '')
  const newPath = (ending: string) => `uploads/li-na/s${(count += 1)}/photo.${ending}`
  const post = async (fileId: string, name = '现场.png') =>
    expectData(
      await world.as('li-na').needs.post({
        enterpriseId: 'hengtuo',
        text: '屋顶漏水',
        category: 'facilities',
        contact: CONTACT,
        attachments: [{ fileId, name, sizeBytes: 1 }],
      }),
    ).need
  const read = async (need: NeedView, who: 'li-na' | 'zhou-min' = 'zhou-min') =>
    expectData(await world.as(who).needs.read({ needId: need.id })).need

  it('the other side of a need gets the checked file, whatever is uploaded to the same path later', async () => {
    const path = newPath('png')
    const { fileId } = await upload('li-na', path, png('checked'))
    const need = await post(fileId)
    await world.settle()
    // The upload is deleted. A new upload under the same name is no attachment.
    expect(world.cloud.storage.get(path)).toBeUndefined()
    await upload('li-na', path, SCRIPT)
    const [file] = (await read(need)).attachments
    expect(await bytesAt(file?.url ?? '')).toEqual(png('checked'))
    // She knows the address, but the file there belongs to the functions.
    expect((await upload('li-na', pathAt(file?.url ?? ''), SCRIPT)).status).toBe(403)
    expect(await bytesAt((await read(need)).attachments[0]?.url ?? '')).toEqual(png('checked'))
  })

  it('the same holds for files that are added later', async () => {
    const need = await post((await upload('li-na', newPath('png'), png('first'))).fileId)
    expectData(await world.as('zhou-min').needs.claim({ needId: need.id }))
    expectData(await world.as('zhou-min').needs.ask({ needId: need.id, text: '请发合同' }))
    const path = newPath('pdf')
    const { fileId } = await upload('li-na', path, pdf('contract'))
    const attachments = [{ fileId, name: '合同.pdf', sizeBytes: 1 }]
    expectData(await world.as('li-na').needs.supply({ needId: need.id, text: '在这里', attachments }))
    await upload('li-na', path, pdf('another contract'))
    const added = (await read(need)).timeline.flatMap((entry) => entry.attachments ?? [])
    expect(await bytesAt(added[0]?.url ?? '')).toEqual(pdf('contract'))
  })

  it('even where somebody with rights over the storage changes a file, readers are told and get nothing', async () => {
    const need = await post((await upload('li-na', newPath('pdf'), pdf('form'))).fileId, '表.pdf')
    const [file] = (await read(need)).attachments
    world.cloud.storage.put(pathAt(file?.url ?? ''), pdf('another'))
    expect((await read(need)).attachments).toEqual([
      { name: '表.pdf', sizeBytes: pdf('form').length, url: '', changed: true },
    ])
  })

  it('files of older needs are copied when the need is read, and their pictures are checked again', async () => {
    const need = await post((await upload('li-na', newPath('png'), png('new'))).fileId)
    const path = newPath('png')
    const { fileId } = await upload('li-na', path, png('old'))
    /** The same need as older releases stored it. */
    const before = (id: string, attachments: object[]): NeedView => {
      const [stored] = world.cloud.database.find('needs', { _id: need.id })
      world.cloud.database.insert('needs', [{ ...stored, _id: id, attachments }])
      return { ...need, id }
    }
    const old = before('n_before', [{ fileId, name: '旧.png', sizeBytes: 11 }])
    await read(old)
    expect(world.cloud.storage.get(path)).toBeUndefined()
    await world.cloud.fireTimer('housekeeping')
    world.cloud.clock.advance(11 * 60_000)
    await world.settle()
    await world.settle()
    const [file] = (await read(old)).attachments
    expect(file).toMatchObject({ name: '旧.png', sizeBytes: png('old').length })
    expect(await bytesAt(file?.url ?? '')).toEqual(png('old'))
    // A file that no longer is what its name says stays where it is, and nobody gets it.
    const swapped = (await upload('li-na', newPath('png'), SCRIPT)).fileId
    const other = before('n_swapped', [{ fileId: swapped, name: '旧.png', sizeBytes: 11 }])
    expect((await read(other, 'li-na')).attachments).toMatchObject([{ url: '', changed: true }])
  })

  const draft = async () =>
    expectData(await world.as('chen-li').policies.draft({ regionCode: TEST_ZONE, text: NOTICE })).policy
  const save = (policy: PolicyView, fileId: string, name = '申请表.pdf') =>
    world.as('chen-li').policies.edit({
      policyId: policy.id,
      version: policy.version,
      content: { ...contentFrom(policy), plain: PLAIN, attachments: [{ fileId, name, sizeBytes: 1 }] },
    })

  it('a stored file is accepted only if the policy has had it, never for its path', async () => {
    const policy = await draft()
    const { status, fileId } = await upload('chen-li', `policies/${policy.id}/f_1.pdf`, SCRIPT)
    expect(status).toBe(200)
    expect(await save(policy, fileId)).toMatchObject({
      error: { code: 'ForeignFile', fields: { 'content.attachments.0': expect.any(String) } },
    })
    const own = `needs/n_1/f_${'A'.repeat(16)}_${'0'.repeat(64)}.pdf`
    expect(expectCode(await save(policy, (await upload('chen-li', own, pdf('x'))).fileId))).toBe(
      'ForeignFile',
    )
  })

  it('a policy whose file was changed is neither saved, submitted, approved nor published, and readers are told', async () => {
    const path = `uploads/chen-li/s${(count += 1)}/form.pdf`
    const saved = expectData(
      await save(await draft(), (await upload('chen-li', path, pdf('form'))).fileId),
    ).policy
    const [file] = saved.attachments
    const stored = pathAt(file?.url ?? '')
    const change = (bytes: Buffer) => world.cloud.storage.put(stored, bytes)
    const step = ({ id, version }: PolicyView) => ({ policyId: id, version })
    const writer = world.as('chen-li').policies
    const reviewer = world.as('lin-yue').policies

    change(pdf('another'))
    expect(expectCode(await save(saved, file?.fileId ?? ''))).toBe('FileChanged')
    expect(await writer.submit(step(saved))).toMatchObject({ error: { code: 'FileChanged' } })
    change(pdf('form'))
    const submitted = expectData(await writer.submit(step(saved))).policy
    change(SCRIPT)
    expect(expectCode(await reviewer.approve(step(submitted)))).toBe('FileChanged')
    change(pdf('form'))
    const approved = expectData(await reviewer.approve(step(submitted))).policy
    change(SCRIPT)
    expect(expectCode(await writer.publish(step(approved)))).toBe('FileChanged')
    change(pdf('form'))
    const published = expectData(await writer.publish(step(approved))).policy
    change(SCRIPT)
    const seen = expectData(await world.as('li-na').policies.read({ policyId: published.id })).policy
    expect(seen.attachments).toMatchObject([{ name: '申请表.pdf', url: '', changed: true }])
  })

  it('the next sweeps find every file that a killed call leaves', async () => {
    const path = newPath('png')
    const { fileId } = await upload('li-na', path, png('unfinished'))
    const need = await post(fileId)
    expect(world.cloud.database.count('incoming_files')).toBe(0)
    // The state after the function died behind its first file: noted and stored, but no document names it.
    const left = world.cloud.storage.put(`needs/${need.id}/f_left.png`, png('left'))
    world.cloud.database.insert('incoming_files', [
      {
        _id: 'in_1',
        version: 1,
        fileIds: [left, world.cloud.storage.fileId('never/stored.png')],
        at: world.cloud.clock.now(),
      },
    ])
    await world.cloud.fireTimer('housekeeping')
    expect(world.cloud.storage.get(left)).toBeDefined()
    world.cloud.clock.advance(HOUR_MS + 1)
    await world.cloud.fireTimer('housekeeping')
    expect(world.cloud.storage.get(left)).toBeUndefined()
    expect(world.cloud.database.count('incoming_files')).toBe(0)
    expect((await read(need, 'li-na')).attachments).toHaveLength(1)
  })

  it('a changed file of the functions’ own is not used: the database is read instead', async () => {
    const { id, regionCode } = await published(world)
    const province = regionCode.slice(0, 4)
    const empty = `rosters/${province}/f_${'A'.repeat(16)}_${'0'.repeat(64)}.json`
    const fileId = world.cloud.storage.put(empty, Buffer.from('[]'))
    world.cloud.database.insert('rosters', [
      { _id: province, version: 1, fileId, at: world.cloud.clock.now() },
    ])
    const { enterprises } = await rehearsed(world, id)
    const { fit, oneFact, open, narrow, unmet } = enterprises
    expect(fit + oneFact + open + narrow + unmet).toBe(
      world.cloud.database.count('enterprises', { regionCode }),
    )
  })
})
