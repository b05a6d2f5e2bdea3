import type { PolicyDocument } from './policy-document'
import { readDocument } from './read-document'

function read(text: string): PolicyDocument {
  const reading = readDocument(text)
  if (!reading.ok) throw new Error(reading.refusal)
  return reading.document
}

describe('a year in which a letter or a circle stands for zero', () => {
  const YEARS = ['二OO八', '二〇〇八', '二○０八', '二ＯＯ八', '二零〇八', '2OO8', '20０8']
  it.each(YEARS)('%s in the number, in a window and under the signature', (year) => {
    const document = read(
      `沈科发〔${year}〕14号\n关于某事的通知\n各区县科技局：\n一、申报时间\n请于${year}年12月31日前报送。\n沈阳市科学技术局\n${year}年3月5日`,
    )
    expect(document.documentNumber?.value).toBe('沈科发〔2008〕14号')
    expect(document.dates.map(({ value }) => value.on)).toEqual(['2008-12-31'])
    expect(document.writtenOn?.value).toBe('2008-03-05')
    expect(document.issuingBodies.map(({ value }) => value)).toEqual(['沈阳市科学技术局'])
  })

  it.each(['二OO八', '2OO8'])('%s at the end of a text that lost its lines', (year) => {
    const text = `关于某事的通知各有关单位：${'现将有关事项通知如下，请各单位认真组织，做好服务。'.repeat(6)}特此通知。沈阳市科学技术局${year}年${year === '2OO8' ? '3月5日' : '三月五日'}`
    const document = read(text)
    expect(document.writtenOn?.value).toBe('2008-03-05')
    expect(document.issuingBodies.map(({ value }) => value)).toEqual(['沈阳市科学技术局'])
  })
})

describe('the red head of several issuers', () => {
  const ISSUERS = ['沈阳市人力资源和社会保障局', '沈阳市财政局', '国家税务总局沈阳市税务局']
  const [one = '', two = '', three = ''] = ISSUERS
  const notice = (masthead: string, signed = ISSUERS.join('  ')) =>
    read(
      `${masthead}\n沈人社发〔2024〕12号\n关于开展稳岗返还工作的通知\n各区县人力资源和社会保障局：\n一、支持对象\n参保企业。\n${signed}\n2024年5月6日`,
    )

  it.each([
    `${one}\n${two}\n${three}\n文件`,
    `${one}\n沈 阳 市 财 政 局  文件\n${three}`,
    `${one} ${two} ${three} 文件`,
    `${one}、${two}、${three}文件`,
    `${one}${two}${three}文件`,
    `${[one, two, three].map((name) => name.split('').join(' ')).join('\n')}\n文 件`,
    `${one}\n${two}\n${three}`,
    `${one}\n${two}文件`,
  ])('%j repeats the signers: nothing of it is unplaced', (masthead) => {
    const document = notice(masthead)
    expect(document.issuingBodies.map(({ value }) => value)).toEqual(ISSUERS)
    expect(document.unplaced).toEqual([])
  })

  it('names the issuers when nobody signs', () => {
    const document = read(
      `${one}\n沈 阳 市 财 政 局\n${three}\n文件\n沈人社发〔2024〕12号\n关于开展稳岗返还工作的通知\n一、支持对象\n参保企业。\n二、其他\n照办。`,
    )
    expect(document.issuingBodies.map(({ value }) => value)).toEqual(ISSUERS)
    expect(document.unplaced).toEqual([])
  })

  it('a name that is not among the signers is unplaced', () => {
    const document = notice(`中共沈阳市委组织部\n${one}\n文件`)
    expect(document.unplaced.map(({ value }) => value)).toEqual(['中共沈阳市委组织部'])
  })
})
