import { anonymize } from './anonymize'

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

it('knows only the whole name of an enterprise whose place is not known', () => {
  const text = '沈阳恒拓精密机械有限公司，简称沈阳恒拓'
  expect(anonymize(text, { ...who, places: [] })).toBe('本企业，简称沈阳恒拓')
})

it.each(['a', '1', '李', '恒拓', '9A1', '（A'])(
  'is done at once with the longest text, be it nothing but %s',
  (piece) => {
    const before = performance.now()
    anonymize(piece.repeat(2000 / piece.length), who)
    expect(performance.now() - before).toBeLessThan(50)
  },
)
