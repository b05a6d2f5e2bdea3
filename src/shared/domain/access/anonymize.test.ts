import { anonymize, stripPersons } from './anonymize'
import { EnterpriseNames } from './enterprise-names'
import { HARMLESS_FORMS, NAMING_FORMS } from './person-forms'
import { FORMS_OF_READERS, HARMLESS_OF_READERS } from './person-forms-of-readers'

const who = {
  enterpriseName: '沈阳恒拓精密机械有限公司',
  names: ['李娜', '周敏'],
  places: ['沈阳市', '辽宁省'],
}

it.each([
  ['我们沈阳恒拓精密机械有限公司缺电', '恒拓'],
  ['恒拓机械缺电', '恒拓'],
  ['沈阳恒拓缺电，恒拓公司很急', '恒拓'],
  ['给沈阳汇铸压铸有限公司送货', '汇铸'],
  ['信用代码 91210112MA0QD2XK7W', '9121'],
  ['信用代码 9121 0112 MA0Q D2XK 7W', '0112'],
  ['电话１３８１２３４５６７８', '3812'],
  ['电话 138-1234-5678 或 138.1234.5678', '1234'],
  ['电话一三八一二三四五六七八', '三八'],
  ['电话024-83780001转3', '8378'],
  ['加微信：lina_8899', 'lina'],
  ['邮箱 lina@hengtuo.com.cn', 'hengtuo'],
  ['请找李娜', '李娜'],
  ['联系人：王小明，下午在', '王小明'],
  ['我是张伟，车间少人', '张伟'],
  ['找王经理或赵师傅', '王经理'],
  ['找王经理或赵师傅', '赵师傅'],
  ['地址是创新路 88 号 6 层', '创新路'],
  ['在3号楼502室', '502'],
  ['车牌辽A12345', 'A12345'],
])('%s: does not say %s', (text, secret) => expect(anonymize(text, who)).not.toContain(secret))

it.each([
  '朝阳方向有 23 名员工回不来，想包一辆大巴接回厂里',
  '研发贷款 200 万月底到期，银行要求先还后贷',
  '沈阳有没有空的仓库，1,500 平方米以上',
  '师傅隔离在外地，导轨拉伤没人修',
  '想找懂护理流程的老师，报酬面议',
  '2020年3月1日前到岗，每月 5,500 元',
  '找钢材供应商，月用量 300 吨',
])('leaves what concerns nobody as it is: %s', (text) => expect(anonymize(text, who)).toBe(text))

it('finds the whole name of an enterprise without its place; the tagger finds the short form as another enterprise', () => {
  const text = '沈阳恒拓精密机械有限公司，简称沈阳恒拓'
  expect(anonymize(text, { ...who, places: [] })).toBe('本企业，简称某企业')
})

it.each(['a', '1', '李', '恒拓', '9A1', '（A'])(
  'ends with the longest text that only repeats %s',
  (piece) => {
    const stripped = anonymize(piece.repeat(2000 / piece.length), who)
    expect(stripped.length).toBeLessThanOrEqual(2000)
    // A number of 2,000 digits is one number, and goes as a whole.
    expect(stripped === '').toBe(piece === '1')
  },
)

describe('everyday forms, labelled by hand', () => {
  const places = ['沈阳市', '辽宁省']
  const others = ['沈阳云栖谷软件有限公司', '沈阳飞雁无人机有限公司', '沈阳汇铸压铸有限公司']
  const known = { ...who, others: new EnterpriseNames(others, places) }
  const isKept = (text: string, secret: string) => stripPersons(text, known).text.includes(secret)

  it('takes out who is named and leaves the rest: at least 95 of 100 each', () => {
    const missed = NAMING_FORMS.filter(([, text, ...secrets]) =>
      secrets.some((secret) => isKept(text, secret)),
    )
    const changed = HARMLESS_FORMS.filter((text) => stripPersons(text, known).text !== text)
    const rate = (wrong: number, all: number) => `${all - wrong} of ${all}`
    console.info(
      [
        `taken out: ${rate(missed.length, NAMING_FORMS.length)}`,
        ...missed.map(([kind, text]) => `  ${kind}: ${text} → ${stripPersons(text, known).text}`),
        `left as it is: ${rate(changed.length, HARMLESS_FORMS.length)}`,
        ...changed.map((text) => `  ${text} → ${stripPersons(text, known).text}`),
      ].join('\n'),
    )
    expect(NAMING_FORMS.length + HARMLESS_FORMS.length).toBeGreaterThanOrEqual(300)
    expect(missed.length / NAMING_FORMS.length).toBeLessThanOrEqual(0.05)
    expect(changed.length / HARMLESS_FORMS.length).toBeLessThanOrEqual(0.05)
  })

  it('takes out forms by people who had not read the patterns', () => {
    const missed = FORMS_OF_READERS.filter(([text, ...secrets]) =>
      secrets.some((secret) => isKept(text, secret)),
    )
    const changed = HARMLESS_OF_READERS.filter((text) => stripPersons(text, known).text !== text)
    console.info(
      [
        `readers' forms taken out: ${FORMS_OF_READERS.length - missed.length} of ${FORMS_OF_READERS.length}`,
        ...missed.map(([text]) => `  ${text} → ${stripPersons(text, known).text}`),
        `left as it is: ${HARMLESS_OF_READERS.length - changed.length} of ${HARMLESS_OF_READERS.length}`,
        ...changed.map((text) => `  ${text} → ${stripPersons(text, known).text}`),
      ].join('\n'),
    )
    expect(FORMS_OF_READERS.length).toBeGreaterThan(180)
    expect(missed.length / FORMS_OF_READERS.length).toBeLessThanOrEqual(0.06)
    expect(changed.length / HARMLESS_OF_READERS.length).toBeLessThanOrEqual(0.03)
  })

  it('changes nothing in a text that is already stripped: others read what the author agreed to', () => {
    const naming = [...NAMING_FORMS.map(([, one]) => one), ...FORMS_OF_READERS.map(([one]) => one)]
    for (const text of [...naming, ...HARMLESS_FORMS, ...HARMLESS_OF_READERS]) {
      const once = stripPersons(text, known, 200).text
      expect(stripPersons(once, known, 200).text).toBe(once)
    }
  })
})
