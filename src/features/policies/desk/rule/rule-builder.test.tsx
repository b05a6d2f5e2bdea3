import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { safeParse } from 'valibot'
import { forgetTaro } from '../../../../../config/jest.taro'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { policyRule } from '@/shared/contract/policy-rule'
import { KNOWN_RULES } from '@/shared/domain/policy/eligibility/known-rules'
import type { Condition, Rule } from '@/shared/domain/policy/eligibility/rule'
import { RuleBuilder } from './rule-builder'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const ZONES = [{ code: 'CN2101G1', name: '沈阳高新区', city: '沈阳市', openHours: '' }]

let built: Rule | null

function Bench({ start }: { start: Rule | null }) {
  const [rule, setRule] = useState(start)
  built = rule
  return <RuleBuilder rule={rule} onChange={setRule} clauses={[]} documentNumber="" now={NOW} />
}

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  new FakeTransport().connect().answer('accounts.zones', () => ok({ zones: ZONES }))
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const open = async (start: Rule | null = null) => {
  render(<Bench start={start} />)
  await act(() => jest.advanceTimersByTimeAsync(0))
}
const press = (name: string | RegExp, role = 'button', at = 0) =>
  fireEvent.click(screen.getAllByRole(role, { name })[at] ?? document.body)
const choose = (name: string | RegExp) =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name }))
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const add = (fact: string | RegExp, at = 0) => {
  press(/^加第一个条件$|^加一个条件$/, 'button', at)
  choose(fact)
}
const root = () => built?.root
const numbers = (...tests: Partial<Condition>[]): Rule => ({
  version: 1,
  root: { all: tests.map((test, index) => ({ id: `c${index + 1}`, ...test }) as Condition) },
})

it('finds a fact by a few characters', async () => {
  await open()
  press('加第一个条件')
  write('筛选企业信息', '收入')
  const found = within(screen.getByRole('dialog')).getAllByRole('radio')
  expect(found.map((one) => one.textContent)).toEqual([
    '上年营业收入',
    '营业收入',
    '研发费用占营业收入比例',
    '高新技术产品（服务）收入占比',
  ])
})

it('money is written in 万元 and shares in per cent; the rule holds yuan and parts of one', async () => {
  await open()
  add('上年营业收入')
  write('数值（万元）', '2000')
  press('好了')
  add('研发费用占营业收入比例')
  write('数值（%）', '5')
  expect(root()).toMatchObject({ all: [{ value: 20_000_000 }, { value: 0.05 }] })
  press(/修改条件：上年营业收入不低于 2000 万元/)
  press('亿元', 'radio')
  write('数值（亿元）', '1.5')
  expect(root()).toMatchObject({ all: [{ value: 150_000_000 }, { value: 0.05 }] })
})

it('compares this year with the last', async () => {
  await open()
  add('产值')
  press('2020 年', 'radio')
  press('高于', 'radio')
  press('另一项信息', 'radio')
  expect(root()).toEqual({
    all: [{ id: 'c1', test: 'compare', fact: 'outputYuan:2020', is: 'more_than', than: 'outputYuan:2019' }],
  })
})

it('tests growth over the year before, a sum of three years, and two conditions of three', async () => {
  await open()
  add('营业收入')
  press('比往年增长', 'radio')
  write('增长多少（%）', '10')
  press('好了')
  add('研发费用')
  press('占另一项的比例', 'radio')
  press('3 年', 'radio')
  write('比例（%）', '5')
  press('好了')
  add('纳税额')
  press('几年合计', 'radio')
  write('数值（万元）', '300')
  press('满足几项就行', 'radio')
  expect(root()).toEqual({
    atLeast: 2,
    of: [
      { id: 'c1', test: 'growth', fact: 'annualRevenueYuan', over: 1, is: 'at_least', rate: 0.1 },
      {
        id: 'c2',
        test: 'ratio',
        part: 'annualRdSpendYuan',
        whole: 'annualRevenueYuan',
        years: 3,
        is: 'at_least',
        value: 0.05,
      },
      { id: 'c3', test: 'sum', fact: 'taxYuan', years: 3, is: 'at_least', value: 3_000_000 },
    ],
  })
  expect(safeParse(policyRule, built).success).toBe(true)
  expect(screen.getByText('下面满足 2 项就行')).toBeTruthy()
})

it('an example that the conditions contradict says so at once', async () => {
  await open(numbers({ test: 'number', fact: 'staff', is: 'at_least', value: 20 }))
  press('加一个例子')
  write('这家企业叫什么', '二十人的厂')
  press('符合', 'radio')
  write('职工人数（人）', '19')
  expect(screen.getByText(/例子“二十人的厂”应是“符合”，按现在的条件却是“不符合”/)).toBeTruthy()
  write('职工人数（人）', '20')
  expect(screen.getByText('核对无误：符合')).toBeTruthy()
  expect(built?.examples).toEqual([{ name: '二十人的厂', profile: { staff: 20 }, verdict: 'met' }])
})

it('says from when the rule holds and how much it gives', async () => {
  await open(numbers({ test: 'number', fact: 'staff', is: 'at_least', value: 20 }))
  press('写明金额')
  write('金额（万元）', '30')
  write('最多多少（万元）', '50')
  expect(built).toMatchObject({ award: { tiers: [{ gives: { yuan: 300_000 } }], mostYuan: 500_000 } })
  expect(safeParse(policyRule, built).success).toBe(true)
})

it('asks for places and industries by name', async () => {
  await open()
  add('所在地区')
  press('沈阳高新区', 'checkbox')
  press('好了')
  add('所属行业')
  press('在这些里面（选大类就包括下面的小类）：请选择')
  write('筛选在这些里面（选大类就包括下面的小类）', '软件和信息技术服务业')
  choose('软件和信息技术服务业')
  expect(root()).toMatchObject({ all: [{ values: ['CN2101G1'] }, { values: ['I65'] }] })
  expect(screen.getAllByText('所在地区：沈阳高新区').length).toBeGreaterThan(0)
  expect(screen.getAllByText('所属行业：软件和信息技术服务业').length).toBeGreaterThan(0)
})

it('tests how long ago a day was, a window of days, and a negation', async () => {
  await open()
  add('成立日期')
  write('多久', '18')
  press('个月', 'radio')
  press('反过来：符合这一条的不能享受', 'switch')
  press('好了')
  add('办理日期（今天在不在期限内）')
  write('截止日', '2020-06-30')
  expect(root()).toEqual({
    all: [
      { not: { id: 'c1', test: 'elapsed', fact: 'establishedOn', is: 'at_least', period: { months: 18 } } },
      { id: 'c2', test: 'today', until: '2020-06-30' },
    ],
  })
})

it('nests groups as deep as the contract allows', async () => {
  await open(numbers({ test: 'flag', fact: 'aboveScale', value: true }))
  press('加一组')
  press('加一组')
  expect(screen.getAllByRole('button', { name: '加一组' })).toHaveLength(2)
  add('已为在孵企业减免租金')
  expect(root()).toEqual({
    all: [
      { id: 'c1', test: 'flag', fact: 'aboveScale', value: true },
      { any: [{ any: [{ id: 'c2', test: 'flag', fact: 'cutRent', value: true }] }] },
    ],
  })
  expect(safeParse(policyRule, built).success).toBe(true)
})

it('asks a question of this policy only', async () => {
  await open()
  press('加第一个条件')
  press('没有要的？自己定一项')
  press('加上')
  expect(screen.getByText('请写清要问企业什么')).toBeTruthy()
  write('问企业什么', '办理事项')
  press('几项里选一项', 'radio')
  write('有哪几项', '高企认定\n科小评价\n其他')
  press('加上')
  press('科小评价', 'checkbox')
  expect(built).toMatchObject({
    facts: { 'custom:own1': { label: '办理事项', kind: 'choice' } },
    root: { all: [{ test: 'among', fact: 'custom:own1', values: ['o2'] }] },
  })
  expect(safeParse(policyRule, built).success).toBe(true)
})

it('says at contradicting conditions that they contradict, until one is removed', async () => {
  await open(
    numbers(
      { test: 'number', fact: 'staff', is: 'at_least', value: 500 },
      { test: 'number', fact: 'staff', is: 'at_most', value: 300 },
    ),
  )
  expect(screen.getAllByText('这几条互相矛盾，没有企业能同时满足')).toHaveLength(2)
  press(/修改条件：职工人数不低于/)
  press('移走这一条')
  expect(screen.queryByText(/互相矛盾/)).toBeNull()
})

it('starts from a ready rule, and says when its last day has passed', async () => {
  await open()
  press('从现成的条件开始')
  choose(/^科技型中小企业评价/)
  expect(built?.root).toEqual(KNOWN_RULES.techSme.root)
  cleanup()
  await open(numbers({ test: 'today', until: '2020-02-28' }))
  expect(screen.getByText('期限已经过了')).toBeTruthy()
})

it('tries it on an enterprise: every condition answered, and what would change it', async () => {
  await open(numbers({ test: 'number', fact: 'staff', is: 'at_most', value: 30 }))
  press('找一家企业试试')
  expect(screen.getByText('不符合')).toBeTruthy()
  expect(screen.getByText('职工人数须不超过 30 人，超出 6 人')).toBeTruthy()
  write('职工人数（人）', '20')
  expect(screen.getByText('符合')).toBeTruthy()
  press('什么都没填', 'radio')
  expect(screen.getByText('待补充信息')).toBeTruthy()
  expect(screen.getByText('请补充：职工人数')).toBeTruthy()
})
