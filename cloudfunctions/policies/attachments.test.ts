import type { PolicyView } from '@/shared/contract/policy-view'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { contentFrom, NOTICE, PLAIN, TEST_ZONE, type PolicyContentInput } from '../_tests/policy-steps'

const PDF = Buffer.from('%PDF-1.4\nform')
const file = (fileId: string, name = '申请表.pdf') => ({ fileId, name, sizeBytes: 1 })

describe('files of a policy', () => {
  let world: World
  let draft: PolicyView
  beforeEach(async () => {
    world = await startWorld()
    draft = expectData(
      await world.as('chen-li').policies.draft({ regionCode: TEST_ZONE, text: NOTICE }),
    ).policy
  })
  afterEach(() => world.close())

  const upload = (name: string, bytes: Uint8Array = PDF) =>
    world.cloud.storage.put(`uploads/chen-li/x/${name}`, bytes)
  const save = (attachments: PolicyContentInput['attachments'], { id, version } = draft) =>
    world
      .as('chen-li')
      .policies.edit({ policyId: id, version, content: { ...contentFrom(draft), attachments } })

  it('are stored under the policy, can be fetched, removed and put back; readers get them with the policy', async () => {
    const fileId = upload('form.pdf')
    const { policy } = expectData(await save([file(fileId)]))
    const [stored] = policy.attachments
    expect(stored).toMatchObject({ name: '申请表.pdf', sizeBytes: PDF.length })
    expect(stored?.fileId).toContain(`/policies/${draft.id}/`)
    expect(world.cloud.storage.get(fileId)).toBeUndefined()
    const answer = await fetch(stored?.url ?? '')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF)
    const without = expectData(await save([], policy)).policy
    expect(without.attachments).toEqual([])
    const again = expectData(await save([file(stored?.fileId ?? '', '表.pdf')], without)).policy
    expect(again.attachments[0]).toMatchObject({
      fileId: stored?.fileId,
      name: '表.pdf',
      sizeBytes: PDF.length,
    })
    const renamed = expectData(await save([file(stored?.fileId ?? '', '新表.pdf')], again)).policy
    expect(renamed.attachments.map(({ name }) => name)).toEqual(['新表.pdf'])
  })

  it('a repeated save gets the same answer, though the upload was moved', async () => {
    const content = { ...contentFrom(draft), attachments: [file(upload('form.pdf'))] }
    const edit = () =>
      world
        .as('chen-li')
        .policies.edit({ policyId: draft.id, version: 1, content }, { requestId: 'edit-again-1' })
    const first = await edit()
    expect(await edit()).toEqual(first)
  })

  it.each<[string, () => ReturnType<typeof file>, string]>([
    [
      'a script named as a form',
      () => file(upload('a.pdf', Buffer.from('<script>1</script>'))),
      'BrokenFile',
    ],
    [
      'a photo named as a form',
      () => file(upload('a.pdf', Buffer.from([0xff, 0xd8, 0xff, 1]))),
      'BrokenFile',
    ],
    ['a program', () => file(upload('a.exe'), 'a.exe'), 'BrokenFile'],
    ['a name that turns round', () => file(upload('b.pdf'), 'form\u202efdp.pdf'), 'BrokenFile'],
    ['an empty file', () => file(upload('a.pdf', Buffer.alloc(0))), 'BrokenFile'],
    ['somebody else’s', () => file(world.cloud.storage.put('uploads/li-na/x/a.pdf', PDF)), 'ForeignFile'],
    [
      'that of another policy',
      () => file(world.cloud.storage.put('policies/p_x/f_1.pdf', PDF)),
      'ForeignFile',
    ],
    [
      'a way out of the folder',
      () => file(world.cloud.storage.fileId(`policies/${draft.id}/../p_x/f_1.pdf`)),
      'ForeignFile',
    ],
    ['a file of the system', () => file(world.cloud.storage.put('snapshots/1.json', PDF)), 'ForeignFile'],
  ])('%s is refused, and nothing is stored', async (_case, made, code) => {
    const wrong = made()
    expect(await save([file(upload('good.pdf')), wrong])).toMatchObject({
      error: { code, fields: { 'content.attachments.1': expect.any(String) } },
    })
    const kept = expectData(await world.as('chen-li').policies.read({ policyId: draft.id })).policy
    expect([kept.version, kept.attachments]).toEqual([1, []])
  })

  it('after a refused save the upload stays for another try', async () => {
    const { version } = expectData(await save([])).policy
    const { policy } = expectData(
      await world.as('chen-li').policies.edit({
        policyId: draft.id,
        version,
        content: { ...contentFrom(draft), plain: PLAIN },
      }),
    )
    const submitted = expectData(
      await world.as('chen-li').policies.submit({ policyId: draft.id, version: policy.version }),
    ).policy
    const fileId = upload('form.pdf')
    expect(expectCode(await save([file(fileId)], submitted))).toBe('NotAllowedNow')
    expect(world.cloud.storage.get(fileId)).toBeDefined()
  })

  it('at most twenty', async () => {
    const many = Array.from({ length: 21 }, (_, i) => file(upload(`${i}.pdf`)))
    expect(expectCode(await save(many))).toBe('InvalidInput')
  })
})
