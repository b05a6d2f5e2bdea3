import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PolicyView } from '@/shared/contract/policy-view'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { toDocx, toHtml, toPdf } from '../_tests/notice-files'
import { NOTICE, TEST_ZONE } from '../_tests/policy-steps'

const SEEDS = path.resolve(__dirname, '../../../shared/seeds')
const notices = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : []
if (notices.length === 0) console.warn(`SKIPPED: no published notices at ${SEEDS}`)

const FORMATS = { 'x.txt': Buffer.from, 'x.html': toHtml, 'x.docx': toDocx, 'x.pdf': toPdf } as const
type Format = keyof typeof FORMATS

/** The content that was read from the file, without ids, attachments and the passages of evidence. */
function contentOf({ id: _id, attachments: _files, desk: _desk, ...content }: PolicyView) {
  return content
}

describe('a notice as a file', () => {
  let world: World
  let uploads = 0
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())

  const upload = (name: string, bytes: Uint8Array, person = 'chen-li') =>
    world.cloud.storage.put(`uploads/${person}/f${(uploads += 1)}/${name}`, bytes)
  const importFile = (fileId: string, requestId?: string) => {
    // Each import gets a minute of its own, because the tests would exceed the budget of calls.
    world.cloud.clock.advance(60_000)
    return world
      .as('chen-li')
      .documents.import({ regionCode: TEST_ZONE, fileId }, requestId === undefined ? {} : { requestId })
  }
  const imported = async (name: string, bytes: Uint8Array) =>
    expectData(await importFile(upload(name, bytes))).policy

  it.each(Object.keys(FORMATS) as Format[])('%s says the same as the pasted text', async (name) => {
    const pasted = expectData(
      await world.as('chen-li').policies.draft({ regionCode: TEST_ZONE, text: NOTICE }),
    )
    const policy = await imported(name, FORMATS[name](NOTICE))
    expect(contentOf(policy)).toEqual(contentOf(pasted.policy))
    expect(policy.documentNumber).toBe('演高管发〔2020〕7号')
    for (const { quote } of policy.desk?.evidence ?? []) expect(quote).not.toBe('')
  })

  it('a report that carries a notice is refused with a question and its upload deleted; chosen again, the notice alone is read', async () => {
    const report = Buffer.from(
      `新政来了\n本报讯 记者获悉，通知今天印发，全文如下：\n${NOTICE.trim()}\n责任编辑：赵六`,
    )
    const asked = upload('报道.txt', report)
    const importAs = (fileId: string, ofReport: 'ask' | 'notice') => {
      world.cloud.clock.advance(60_000)
      return world.as('chen-li').documents.import({ regionCode: TEST_ZONE, fileId, ofReport })
    }
    expect(expectCode(await importAs(asked, 'ask'))).toBe('ContainsNotice')
    expect(world.cloud.storage.get(asked)).toBeUndefined()
    const { policy } = expectData(await importAs(upload('报道.txt', report), 'notice'))
    expect([policy.title, policy.documentNumber]).toEqual([
      '关于支持企业稳定用工的通知',
      '演高管发〔2020〕7号',
    ])
    expect(policy.attachments.map(({ name }) => name)).toEqual(['报道.txt'])
  })

  it('stores the file as the first attachment, where its uploader cannot change it', async () => {
    const bytes = toDocx(NOTICE)
    const fileId = upload('稳岗通知.docx', bytes)
    const { policy } = expectData(await importFile(fileId))
    const [original] = policy.attachments
    expect(original).toMatchObject({ name: '稳岗通知.docx', sizeBytes: bytes.length })
    expect(original?.fileId).toMatch(new RegExp(`/policies/${policy.id}/\\w+\\.docx$`))
    const kept = await fetch(original?.url ?? '')
    expect(Buffer.from(await kept.arrayBuffer())).toEqual(bytes)
    expect(world.cloud.storage.get(fileId)).toBeUndefined()
    const revisions = expectData(await world.as('chen-li').policies.revisions({ policyId: policy.id }))
    expect(revisions.revisions.map(({ version }) => version)).toEqual([1])
  })

  it('a web page is stored as text, so that nothing in it runs where readers fetch it', async () => {
    const { attachments } = await imported('通知.html', toHtml(NOTICE))
    const answer = await fetch(attachments[0]?.url ?? '')
    expect(answer.headers.get('content-type')).toContain('text/plain')
  })

  it('a repeated request gets the same answer, though the upload is gone', async () => {
    const fileId = upload('a.txt', Buffer.from(NOTICE))
    const first = await importFile(fileId, 'import-again-1')
    expect(await importFile(fileId, 'import-again-1')).toEqual(first)
    expect(expectCode(await importFile(fileId, 'import-again-2'))).toBe('FileBroken')
  })

  it('costs few reads and writes', async () => {
    await imported('b.pdf', toPdf(NOTICE))
    const usage = world.cloud.usage().at(-1)
    expect(usage).toMatchObject({ warnings: [] })
    expect(usage?.reads).toBeLessThanOrEqual(4)
    // Policy, its text, its first revision, audit entry, kept answer, budget of the person; the note of incoming files made, changed and removed.
    expect(usage?.writes).toBeLessThanOrEqual(9)
  })

  it.each([
    ['somebody else’s file', 'uploads/li-na/x/a.txt'],
    ['a file outside the uploads', 'policies/p-most-67/a.txt'],
    ['a folder whose name begins the same', 'uploads/chen-li2/x/a.txt'],
  ])('%s is refused and left alone', async (_case, where) => {
    const fileId = world.cloud.storage.put(where, Buffer.from(NOTICE))
    expect(expectCode(await importFile(fileId))).toBe('ForeignFile')
    expect(world.cloud.storage.get(fileId)).toBeDefined()
  })

  it.each([
    'x/../../li-na/x/a.txt',
    'x/..%2f..%2fli-na/a.txt',
    'x\\..\\a.txt',
    '/a.txt',
    'x/./a.txt',
    'x/a.txt?b',
  ])('the path %s is refused', async (tricky) => {
    world.cloud.storage.put('uploads/li-na/x/a.txt', Buffer.from(NOTICE))
    const prefix = world.cloud.storage.fileId('uploads/chen-li/')
    expect(expectCode(await importFile(prefix + tricky))).toBe('ForeignFile')
  })

  const describeNotices = notices.length > 0 ? describe.each(notices) : describe.skip.each(['(none here)'])
  describeNotices('the notice %s as it was published', (file) => {
    // Read in a hook: jest walks this block even where there are no notices, but then skips its hooks.
    let text = ''
    let asText: PolicyView
    beforeAll(async () => {
      text = readFileSync(path.join(SEEDS, file), 'utf8')
      asText = await imported('x.txt', Buffer.from(text))
    })

    it.each(['x.html', 'x.docx', 'x.pdf'] as const)(
      'as %s has every clause and the same metadata',
      async (name) => {
        const policy = await imported(name, FORMATS[name](text))
        expect(contentOf(policy)).toEqual(contentOf(asText))
        expect(policy.clauses.length).toBeGreaterThanOrEqual(8)
      },
    )

    it('as a PDF of A4 pages, where lines end with the paper, loses no symbol of any clause', async () => {
      const policy = await imported('x.pdf', toPdf(wrapped(text), { widthPoints: 595 }))
      const { clauses, title, documentNumber, writtenOn, issuingBodies } = policy
      const told = { title, documentNumber, writtenOn, issuingBodies }
      expect(told).toEqual({
        title: asText.title,
        documentNumber: asText.documentNumber,
        writtenOn: asText.writtenOn,
        issuingBodies: asText.issuingBodies,
      })
      expect(clauses.map(packed)).toEqual(asText.clauses.map(packed))
    })
  })
})

const A4_SYMBOLS = 38

/** Paragraphs broken where a line of the paper is full. */
function wrapped(text: string): string {
  return text.replace(new RegExp(`[^\\n\\t]{${A4_SYMBOLS}}(?=[^\\n])`, 'g'), '$&\n')
}

function packed({ path: number, heading, paragraphs }: PolicyView['clauses'][number]): string {
  return number + [heading, ...paragraphs].join('').replace(/[\s。：:]/g, '')
}
