import { CATEGORIES, CATEGORY_SPECS, proposeCategories, wrongFacts } from './category'

describe('need categories', () => {
  it.each([
    ['招不到返岗工人，急需普工30名', 'labour'],
    ['研发贷款月底到期，银行不给续贷', 'finance'],
    ['口罩、测温枪、消毒液都不够', 'supplies'],
    ['房租太贵，能不能减免', 'policy', 'premises'],
    ['客户拖欠货款半年了'],
    ['工人申请劳动仲裁'],
    ['供应商违约，想起诉'],
    [''],
    ['你好'],
  ])('%s sounds like %s %s', (text, ...categories) => {
    expect(proposeCategories(text)).toEqual(categories)
  })

  it('has unique keys of facts and a label for each', () => {
    for (const category of CATEGORIES) {
      const keys = CATEGORY_SPECS[category].facts.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(CATEGORY_SPECS[category].label).not.toBe('')
    }
  })

  it.each([
    [{ headcount: 30, post: '普工', neededOn: '2020-03-01', wage: 4500.5 }, []],
    [{ headcount: -1 }, ['headcount']],
    [{ headcount: 1.5 }, ['headcount']],
    [{ headcount: '30' }, ['headcount']],
    [{ headcount: Infinity }, ['headcount']],
    [{ neededOn: '明天' }, ['neededOn']],
    [{ neededOn: '2020-13-45' }, ['neededOn']],
    [{ post: 'x'.repeat(101) }, ['post']],
    [{ amount: 1 }, ['amount']],
    [{ __proto__x: 1 }, ['__proto__x']],
  ])('facts %j: wrong are %j', (facts, wrong) => {
    expect(wrongFacts('labour', facts as Record<string, string | number>)).toEqual(wrong)
  })
})
