import fc from 'fast-check'
import { isWhole } from './is-whole'
import type { PolicyDocument } from './policy-document'
import { readDocument } from './read-document'

function read(text: string): PolicyDocument {
  const reading = readDocument(text)
  if (!reading.ok) throw new Error(reading.refusal)
  return reading.document
}

const values = (list: readonly { value: unknown }[]) => list.map(({ value }) => value)
const FULL = `某市高新区管委会文件

某高管发［２０２０］ ７ 号

关于支持园区企业恢复
生产的若干措施 （试 行）

各园区、各孵化器：

为帮助企业，现制定如下措施。

一、 租金
（一）减免对象。承租国有用房的中小企业。
１．２０２０年２月、３月租金免收。
2. 4月租金减半。
（ 二 ） 办理。请于3月31日17:00前申报，逾期不予受理。
二、贷款
根据《关于金融支持的意见》（某金发〔2020〕3号），给予贴息。原《园区贴息办法》同时废止。
本措施有效期至2022年12月31日。

联系人：王芳  联系电话：024-12345678
附件：1. 申请表
2．承诺书

某市高新区管委会
二〇二〇年三月一日
`

describe('taking a document apart', () => {
  const document = read(FULL)

  it('head: number, title over two lines, addressees, preamble', () => {
    expect(document.documentNumber?.value).toBe('某高管发〔2020〕7号')
    expect(document.title?.value).toBe('关于支持园区企业恢复生产的若干措施（试行）')
    expect(values(document.addressees)).toEqual(['各园区', '各孵化器'])
    expect(document.clauses[0]).toMatchObject({ path: '', paragraphs: ['为帮助企业，现制定如下措施。'] })
    expect(document.level?.value).toBe('zone')
  })

  it('clauses to three levels, with full-width digits and spaces inside numbers', () => {
    const clauses = document.clauses.filter(({ path }) => path !== '')
    expect(clauses.map(({ path, level }) => [path, level])).toEqual([
      ['一', 1],
      ['一（一）', 2],
      ['一（一）1.', 3],
      ['一（一）2.', 3],
      ['一（二）', 2],
      ['二', 1],
    ])
    expect(clauses.map(({ parent }) => parent)).toEqual([undefined, 0, 1, 1, 0, undefined])
    expect(clauses[1]).toMatchObject({
      heading: '减免对象',
      paragraphs: ['承租国有用房的中小企业。'],
    })
  })

  it('days: a missing year is that of the document; the end of validity is separate', () => {
    expect(document.dates.map(({ value, confidence }) => [value.on, value.kind, confidence])).toEqual([
      ['2020-03-31', 'apply', 'likely'],
      ['2022-12-31', 'valid_until', 'certain'],
    ])
  })

  it('foot: who signs, when, attachments, contact', () => {
    expect(values(document.issuingBodies)).toEqual(['某市高新区管委会'])
    expect(document.issuingBodies[0]?.confidence).toBe('certain')
    expect(document.writtenOn?.value).toBe('2020-03-01')
    expect(values(document.attachments)).toEqual([
      { number: 1, name: '申请表' },
      { number: 2, name: '承诺书' },
    ])
    expect(values(document.contacts)).toEqual([
      { matter: '', person: '王芳', phones: ['024-12345678'], emails: [] },
    ])
  })

  it('the documents that it cites, and their relations', () => {
    expect(values(document.citations)).toEqual([
      { title: '关于金融支持的意见', number: '某金发〔2020〕3号', relation: 'based_on' },
      { title: '园区贴息办法', relation: 'replaces' },
    ])
  })
})

describe('document number (发文字号)', () => {
  it.each([
    ['某科办发〔2020〕14号', '某科办发〔2020〕14号'],
    ['某科办发［２０２０］１４号', '某科办发〔2020〕14号'],
    ['某科办发[2020] 14 号', '某科办发〔2020〕14号'],
    ['某 科 办 发（2020）14号', '某科办发〔2020〕14号'],
    ['发文字号：某科办发【2020】14号', '某科办发〔2020〕14号'],
    ['某部公告2020年第8号', '某部公告2020年第8号'],
  ])('%s', (line, number) => {
    const document = read(`${line}\n关于某事的通知\n各企业：\n一、要求\n按某财〔2019〕1号办理。`)
    expect(document.documentNumber).toMatchObject({ value: number, confidence: 'certain' })
  })

  it('the number of another document, named in the body, is not taken for its own', () => {
    expect(read('关于某事的通知\n各企业：\n一、要求\n按某财〔2019〕1号办理。').documentNumber).toBeUndefined()
  })
})

describe('date of writing (成文日期)', () => {
  it.each([
    ['2020年3月2日', '2020-03-02'],
    ['２０２０年 ２ 月２９日', '2020-02-29'],
    ['二〇二〇年三月二日', '2020-03-02'],
    ['二○二○年十二月三十一日', '2020-12-31'],
    ['二零一九年十月二十日', '2019-10-20'],
    // A letter, a circle or a figure for zero, mixed.
    ['二OO八年三月五日', '2008-03-05'],
    ['二ＯＯ八年三月五日', '2008-03-05'],
    ['二○０八年三月五日', '2008-03-05'],
    ['二O〇八年三月五日', '2008-03-05'],
    ['二Οο八年三月五日', '2008-03-05'],
    ['2OO8年3月5日', '2008-03-05'],
    ['２０Ｏ８年３月５日', '2008-03-05'],
    ['市科技局 2020年3月2日', '2020-03-02'],
  ])('%s', (line, day) => {
    const document = read(`关于某事的通知\n一、要求\n照办。\n市科技局\n${line}\n附件\n2021年5月5日\n`)
    expect(document.writtenOn?.value).toBe(day)
  })

  it.each(['2019年2月29日', '2020年13月1日', '二〇二〇年四月三十一日'])('%s does not exist', (line) => {
    expect(read(`关于某事的通知\n一、要求\n照办。\n市科技局\n${line}`).writtenOn).toBeUndefined()
  })
})

describe('what is refused', () => {
  it.each([
    '秘密',
    '机密★5年',
    '000012\n绝　密 ★ 长期',
    '机密 特急',
    '【秘密】',
    '密级：机密',
    '１２３４５６秘密★１年',
  ])('a document marked %j', (marking) => {
    expect(readDocument(`${marking}\n关于某事的通知\n一、要求\n照办。`)).toMatchObject({
      ok: false,
      refusal: 'MarkedSecret',
    })
  })

  it.each(['保护企业商业秘密。', '不得泄露国家秘密', '此件公开发布', '密级：公开'])(
    '%s is no marking',
    (words) => {
      expect(readDocument(`关于某事的通知\n一、要求\n${words}`).ok).toBe(true)
    },
  )

  it('an empty text and a text that is too long', () => {
    expect(readDocument(' \n\u3000\n')).toEqual({ ok: false, refusal: 'EmptyText' })
    expect(readDocument('字'.repeat(300_001))).toEqual({ ok: false, refusal: 'TextTooLong' })
  })
})

describe('clauses', () => {
  const paths = (text: string) =>
    read(`关于某事的通知\n${text}`)
      .clauses.map(({ path }) => path)
      .filter((path) => path !== '')

  it('a number out of its sequence is no clause: a wrapped line may begin with one', () => {
    expect(paths('一、甲\n见第\n七、八条。\n1.5亿元以上。\n二、乙')).toEqual(['一', '二'])
  })

  it('a clause after a skipped number is doubtful, not lost', () => {
    const { clauses } = read('关于某事的通知\n一、甲\n三、丙')
    expect(clauses.map(({ path, confidence }) => [path, confidence])).toEqual([
      ['一', 'certain'],
      ['三', 'doubtful'],
    ])
  })

  it('regulations count in chapters and articles', () => {
    expect(
      paths('第一章 总则\n第一条 为了。\n第二条 适用。\n第二章 申报\n第三条 条件：\n（一）甲；\n（二）乙。'),
    ).toEqual([
      '第一章',
      '第一章第一条',
      '第一章第二条',
      '第二章',
      '第二章第三条',
      '第二章第三条（一）',
      '第二章第三条（二）',
    ])
  })

  it('a document without numbers is one clause', () => {
    const { clauses } = read('关于某事的公告\n自今日起办理。\n请周知。\n某市科技局\n2020年3月2日')
    expect(clauses.map(({ paragraphs }) => paragraphs)).toEqual([['自今日起办理。', '请周知。']])
  })
})

describe('links', () => {
  it.each([
    ['（网址：ｈｔｔｐｓ：／／ａ．ｇｏｖ．ｃｎ／ｂ？ｃ＝１），', 'https://a.gov.cn/b?c=1'],
    ['登录https://a.gov.cn/b，填报', 'https://a.gov.cn/b'],
    ['登录 <http://a.gov.cn>。', 'http://a.gov.cn'],
    ['见www.a.gov.cn。', 'http://www.a.gov.cn'],
  ])('%s', (words, link) => {
    expect(values(read(`关于某事的通知\n${words}`).links)).toEqual([link])
  })
})

describe('nothing is lost', () => {
  const bit = fc.constantFrom(
    ...FULL.split(''),
    ...[
      '一、',
      '（二）',
      '3.',
      '\n',
      '\r\n',
      '\u3000',
      '附件',
      '：',
      '2020年3月2日',
      '某市科技局',
      '特此通知。',
      '第一条',
      '\t',
      '😀',
    ],
  )

  it('every symbol is in a clause, in a value or said to be unplaced, in order, whatever the text is', () => {
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 300 }), fc.boolean(), (bits, titled) => {
        const text = titled ? `关于某事的通知\n一、甲\n${bits.join('')}` : bits.join('')
        const reading = readDocument(text)
        if (!reading.ok) return
        expect(isWhole(text, reading.document)).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })
})
