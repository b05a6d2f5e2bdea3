import type { PolicyDocument } from './policy-document'
import { readDocument } from './read-document'

function read(text: string): PolicyDocument {
  const reading = readDocument(text)
  if (!reading.ok) throw new Error(reading.refusal)
  return reading.document
}

const values = (list: readonly { value: unknown }[]) => list.map(({ value }) => value)

describe('documents as they are met', () => {
  it('a letter that hands on measures: metadata of the letter, clauses of the measures', () => {
    const document = read(`索引号：000-1 发文字号：某高发〔2020〕5号
发布日期：2020-03-05
某市高新区管委会办公室关于印发《支持企业稳岗若干
措施》的通知
各街道办事处，
区属各部门、各园区、有关企业：
    现将措施印发给你们，请遵照执行。
    附件：支持企业稳岗若干措施
          某市高新区管委会办公室
              2020年3月4日
附件
支持企业稳岗若干措施
第一条 为稳岗，制定本措施。
第二条 返还失业保险费。`)
    expect(document.title?.value).toBe('某市高新区管委会办公室关于印发《支持企业稳岗若干措施》的通知')
    expect(document.documentNumber).toMatchObject({ value: '某高发〔2020〕5号', confidence: 'doubtful' })
    expect(document.writtenOn?.value).toBe('2020-03-04')
    expect(values(document.issuingBodies)).toEqual(['某市高新区管委会办公室'])
    expect(values(document.addressees)).toEqual(['各街道办事处', '区属各部门、各园区、有关企业'])
    expect(
      document.clauses.filter(({ path }) => path !== '').map(({ path, paragraphs }) => [path, ...paragraphs]),
    ).toEqual([
      ['第一条', '为稳岗，制定本措施。'],
      ['第二条', '返还失业保险费。'],
    ])
    expect(values(document.attachments)).toEqual([{ number: 0, name: '支持企业稳岗若干措施' }])
  })

  it('several bodies issue an announcement; pages are numbered', () => {
    const document = read(`某省财政厅
某省税务局
关于延续税费优惠的公告

为支持企业，现公告如下：
一、小规模纳税人
— 1 —
免征税。
二、申报截止时间：2020年5月31日。
特此公告。

某省财政厅  某省税务局
2020年2月28日
某省财政厅办公室 2020年3月1日印发`)
    expect(document.title?.value).toBe('某省财政厅某省税务局关于延续税费优惠的公告')
    expect(values(document.issuingBodies)).toEqual(['某省财政厅', '某省税务局'])
    expect(document.writtenOn?.value).toBe('2020-02-28')
    expect(document.addressees).toEqual([])
    expect(
      document.clauses
        .filter(({ path }) => path !== '')
        .map(({ heading, paragraphs }) => [heading, ...paragraphs]),
    ).toEqual([
      ['小规模纳税人', '免征税。'],
      ['申报截止时间', '2020年5月31日。'],
    ])
    expect(document.dates.map(({ value }) => value.on)).toEqual(['2020-05-31'])
  })

  it.each([
    ['联系人：王芳，电话：024-12345678', { matter: '', person: '王芳', phones: ['024-12345678'] }],
    ['业务咨询：张三 13800000000', { matter: '业务咨询', person: '张三', phones: ['13800000000'] }],
    ['技术支持：400-123-4567', { matter: '技术支持', phones: ['400-123-4567'] }],
    ['单位\t联系人\t联系电话\n税务局\t李明\t12366', { matter: '税务局', person: '李明', phones: ['12366'] }],
  ])('contact %j', (words, contact) => {
    const { contacts } = read(`关于某事的通知\n一、咨询\n${words}`)
    expect(values(contacts)).toEqual([{ emails: [], ...contact }])
  })
})

describe('texts made to slow the reader down', () => {
  const LENGTH = 300_000
  it.each([
    '1.甲乙\n',
    '企业在2020年3月1日前申报',
    '某某局\n',
    '联系电话某\n',
    '某某〔2020〕',
    '《',
    'http://',
    'a.',
    '一',
    '（',
  ])('reads a text that only repeats %j', (piece) => {
    const text = '关于某事的通知\n一、' + piece.repeat(LENGTH / piece.length)
    expect(readDocument(text.slice(0, LENGTH)).ok).toBe(true)
  })
})
