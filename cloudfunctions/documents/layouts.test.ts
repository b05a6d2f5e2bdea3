import type { PolicyView } from '@/shared/contract/policy-view'
import { startWorld, type World } from '../../demo/world'
import { expectData } from '../_tests/answers'
import { docxWith, toPdf, wordParagraph } from '../_tests/notice-files'
import { NOTICE, TEST_ZONE } from '../_tests/policy-steps'

const NUMBERING = `<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
const numbered = (text: string, level: number) =>
  wordParagraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)

describe('layouts in which notices come', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())

  const imported = async (bytes: Uint8Array): Promise<PolicyView> => {
    world.cloud.clock.advance(60_000)
    const fileId = world.cloud.storage.put('uploads/chen-li/x/notice', bytes)
    return expectData(await world.as('chen-li').documents.import({ regionCode: TEST_ZONE, fileId })).policy
  }
  const paths = ({ clauses }: PolicyView) => clauses.map(({ path }) => path)

  it.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${NOTICE}`)],
    ['UTF-16 as Notepad writes it', Buffer.from(`\ufeff${NOTICE}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(NOTICE, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${NOTICE}`, 'utf16le').swap16()],
    ['ends of lines of Windows', Buffer.from(NOTICE.replace(/\n/g, '\r\n'))],
  ])('text in %s', async (_encoding, bytes) => {
    const policy = await imported(bytes)
    expect(policy.title).toBe('关于支持企业稳定用工的通知')
    expect(paths(policy)).toEqual(['', '一', '一（一）', '一（二）', '二'])
  })

  it('text in GB 18030, also where a page declares GB 2312', async () => {
    // 关于某事的通知 and 一、要求, in GB 2312.
    const title = [0xb9, 0xd8, 0xd3, 0xda, 0xc4, 0xb3, 0xca, 0xc2, 0xb5, 0xc4, 0xcd, 0xa8, 0xd6, 0xaa]
    const clause = [0xd2, 0xbb, 0xa1, 0xa2, 0xd2, 0xaa, 0xc7, 0xf3]
    const plain = await imported(Buffer.from([...title, 0x0a, ...clause]))
    expect([plain.title, plain.clauses[0]?.heading]).toEqual(['关于某事的通知', '要求'])
    const page = await imported(
      Buffer.concat([
        Buffer.from(
          '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><p>',
        ),
        Buffer.from(title),
        Buffer.from('<p>'),
        Buffer.from(clause),
      ]),
    )
    expect([page.title, page.clauses[0]?.heading]).toEqual(['关于某事的通知', '要求'])
  })

  it('numbers that Word counts itself are in the text', async () => {
    const body = [
      wordParagraph('关于支持企业的若干措施'),
      numbered('租金', 0),
      numbered('减免对象。承租国有用房的中小企业。', 1),
      numbered('2月租金免收。', 2),
      numbered('4月租金减半。', 2),
      numbered('办理。到窗口办理。', 1),
      numbered('贷款', 0),
      numbered('贴息。给予贴息。', 1),
    ]
    const policy = await imported(docxWith(body.join(''), NUMBERING))
    expect(paths(policy)).toEqual([
      '一',
      '一（一）',
      '一（一）1.',
      '一（一）2.',
      '一（二）',
      '二',
      '二（一）',
    ])
  })

  it('tracked deletions and text fields of Word are no text, insertions are', async () => {
    const tracked =
      '<w:p><w:r><w:t>一、补贴</w:t></w:r><w:ins><w:r><w:t>五百元</w:t></w:r></w:ins><w:del><w:r><w:delText>三百元</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>'
    const { clauses } = await imported(docxWith(wordParagraph('关于补贴的通知') + tracked))
    expect(clauses[0]?.heading).toBe('补贴五百元')
  })

  it('radicals that printing leaves in a PDF become the symbols they stand for', async () => {
    const printed = NOTICE.replace(/工/g, '⼯').replace(/行/g, '⾏').replace(/车/g, '⻋')
    const policy = await imported(toPdf(printed))
    const words = JSON.stringify([policy.title, policy.clauses])
    expect(words).toContain('自行组织包车接返岗职工')
    expect(words).not.toMatch(/[\u2e80-\u2fdf]/)
  })

  it.each(['GBK-EUC-H', 'UniGB-UCS2-H'] as const)('a PDF without its fonts, in %s', async (encoding) => {
    const policy = await imported(toPdf(NOTICE, { encoding }))
    const asText = await imported(Buffer.from(NOTICE))
    expect([policy.title, policy.documentNumber, policy.clauses]).toEqual([
      asText.title,
      asText.documentNumber,
      asText.clauses,
    ])
  })

  it('bare numbers of pages are no part of a sentence that goes over the page', async () => {
    const lines = [...NOTICE.trim().split('\n').slice(0, 12), ...Array<string>(23).fill(''), '1', '的尾巴。']
    const { clauses } = await imported(toPdf(lines.join('\n')))
    expect(JSON.stringify(clauses)).not.toMatch(/1的尾巴|\s1\s/)
  })

  it('of a web page only the words are read: no script, no style, entities as signs, a layout table as lines', async () => {
    const page = `<html><head><title>网站</title></head><body><script>alert(1)</script><style>p{}</style><table><tr><td>
<p>关于某事的通知</p><p>一、甲&amp;乙&#12289;丙<br>第二行<!-- 注释 --></p><ol start="2"><li>不缺数字</li></ol><img src=x onerror=alert(2)></td></tr></table>
<noscript>打开脚本</noscript></body></html>`
    const policy = await imported(Buffer.from(page))
    expect(policy.title).toBe('关于某事的通知')
    const words = JSON.stringify(policy.clauses)
    expect(words).toContain('甲&乙、丙')
    expect(words).toContain('不缺数字')
    expect(words).not.toMatch(/alert|onerror|打开脚本|注释|网站|</)
  })

  it('signs that hide the text or change its direction are removed', async () => {
    const policy = await imported(Buffer.from(NOTICE.replace('稳定用工', '稳定\u202e用\u00ad工')))
    expect(policy.title).toBe('关于支持企业稳定用工的通知')
  })

  it('nearly two hundred thousand symbols are read completely, and fit in an answer', async () => {
    const sentence = '请企业按要求提交材料，经审核后发放补贴资金。'
    const body = Array.from({ length: 1070 }, (_, i) => `${sentence.repeat(8)}第${i}件\n`).join('')
    const { clauses } = await imported(Buffer.from(`关于某事的通知\n一、要求\n${body}`))
    const packed = (text: string) => text.replace(/\s/g, '')
    const kept = clauses.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
    expect(packed(kept.join(''))).toBe(packed(`要求${body}`))
    expect(packed(body).length).toBeGreaterThan(190_000)
  })
})
