import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { forgetTaro } from '../../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { policyContentFields, type PolicyView } from '@/shared/contract/policy-view'
import { safeParse } from 'valibot'
import { checkedKey, editDraftKey } from '../keys'
import { sampleDeskPolicy } from '@/cloud/testing/sample-desk-policy'
import { EditPolicy } from './edit-policy'
import { toContent, toPolicyForm } from './policy-form'

let fake: FakeTransport
let stored: PolicyView

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2020-03-10T10:00:00+08:00') })
  stored = sampleDeskPolicy()
  fake = new FakeTransport()
    .connect()
    .answer('policies.read', () => ok({ policy: stored }))
    .answer('accounts.zones', () => ok({ zones: [] }))
})
afterEach(() => {
  cleanup()
  act(() => {
    clearCache()
    storeOnDevice(editDraftKey('p1', 'me'), undefined)
    storeOnDevice(checkedKey('p1', 'me'), undefined)
  })
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const open = async () => {
  render(<EditPolicy policyId="p1" personId="me" />)
  await pass()
}
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const box = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label)
const write = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })

it('reads a policy into the form and back without a change', () => {
  const {
    id: _i,
    version: _v,
    regionCode: _r,
    regionName: _n,
    state: _s,
    desk: _d,
    ...content
  } = sampleDeskPolicy()
  expect(toContent(toPolicyForm(sampleDeskPolicy()))).toEqual({ ...content, measures: [] })
  expect(safeParse(policyContentFields, toContent(toPolicyForm(sampleDeskPolicy()))).success).toBe(true)
})

it('saves with the version that was looked at; a text that was not touched does not travel', async () => {
  await open()
  fake.answer('policies.edit', () => ok({ policy: { ...stored, version: 4, shortTitle: '设备补贴一成' } }))
  write('短标题', '设备补贴一成')
  await press('保存')
  const sent = fake.to('policies.edit')[0]?.input
  expect(sent).toMatchObject({ version: 3, content: { shortTitle: '设备补贴一成' } })
  expect(sent?.content.clauses).toBeUndefined()
  expect(screen.getByText(/^已保存/)).toBeTruthy()
})

it('says that readers do not get a picture, and does not send that note', async () => {
  const picture = { fileId: 'cloud://a/b.png', name: '现场.png', sizeBytes: 8 }
  stored = sampleDeskPolicy({ attachments: [{ ...picture, url: '', review: 'refused' }] })
  await open()
  expect(screen.getByText(/未通过审核，读者看不到/)).toBeTruthy()
  fake.answer('policies.edit', () => ok({ policy: { ...stored, version: 4 } }))
  write('短标题', '设备补贴一成')
  await press('保存')
  expect(fake.to('policies.edit')[0]?.input).toMatchObject({ content: { attachments: [picture] } })
  expect(JSON.stringify(fake.to('policies.edit')[0]?.input)).not.toContain('review')
  expect(screen.getByText(/^已保存/)).toBeTruthy()
})

it('sends the clauses once they are changed', async () => {
  await open()
  fake.answer('policies.edit', () => ok({ policy: { ...stored, version: 4 } }))
  await press('修改条款：一 补贴标准')
  expect(box('内容').value).toBe('按设备款的一成补贴。\n最高五十万元。')
  write('内容', '按设备款的两成补贴。\n\n最高一百万元。')
  await press('下移')
  await press('保存')
  expect(fake.to('policies.edit')[0]?.input.content.clauses).toEqual([
    { level: 1, path: '二', heading: '申报办法', paragraphs: ['网上申报。'] },
    { level: 1, path: '一', heading: '补贴标准', paragraphs: ['按设备款的两成补贴。', '最高一百万元。'] },
  ])
})

it('a long document is shown part by part, and a new clause opens where it is', async () => {
  const clauses = Array.from({ length: 70 }, (_, i) => ({
    level: 1,
    path: `${i + 1}`,
    heading: `事项${i + 1}`,
    paragraphs: ['一句话。'],
  }))
  stored = sampleDeskPolicy({ clauses })
  await open()
  const rows = () => screen.getAllByRole('button', { name: /^(修改|收起)条款：/ }).length
  expect(screen.getByText('第 1–30 条')).toBeTruthy()
  expect(rows()).toBe(30)
  await press('后面的')
  expect(screen.getByRole('button', { name: '修改条款：31 事项31' })).toBeTruthy()
  await press('在最后加一条')
  expect(screen.getByText('第 61–71 条')).toBeTruthy()
  expect(rows()).toBe(11)
  expect(box('内容').value).toBe('')
})

it('says what is missing, does not submit before, and saves and submits in one go afterwards', async () => {
  await open()
  expect(screen.getByText('还差 1 项')).toBeTruthy()
  await press('看还差什么')
  expect(fake.to('policies.submit')).toHaveLength(0)
  write('谁能享受', '区内工业企业')
  expect(screen.getByText('可以送审')).toBeTruthy()
  fake.answer('policies.edit', () =>
    ok({ policy: { ...stored, version: 4, plain: { ...stored.plain, who: '区内工业企业' } } }),
  )
  fake.answer('policies.submit', () => ok({ policy: sampleDeskPolicy({ version: 5 }, 'in_review') }))
  await press('提交审核')
  expect(fake.to('policies.edit')).toHaveLength(1)
  expect(fake.to('policies.submit')[0]?.input).toEqual({ policyId: 'p1', version: 4 })
})

it('shows the words of the notice, and asks to look at what is doubtful until somebody has', async () => {
  await open()
  expect(screen.getByText(/沈高新发［２０２０］９号/)).toBeTruthy()
  expect(screen.getByText('截止申报：请核对')).toBeTruthy()
  await press('核对过了，没错：2020年6月30日')
  expect(screen.queryByText('截止申报：请核对')).toBeNull()
  cleanup()
  await open()
  expect(screen.queryByText('截止申报：请核对')).toBeNull()
})

it('a doubtful value that was corrected needs no further look', async () => {
  await open()
  write('截止申报', '2020-07-31')
  expect(screen.queryByText('截止申报：请核对')).toBeNull()
})

it('counts the short title, proposes one, and shows the message as it will arrive', async () => {
  await open()
  expect(screen.getByText('8/20')).toBeTruthy()
  await press('用“支持企业添置设备的若干办法”')
  expect(box('短标题').value).toBe('支持企业添置设备的若干办法')
  expect(screen.getAllByText('支持企业添置设备的若干办法').length).toBeGreaterThan(0)
})

it('keeps both sides when a colleague was faster: says who, takes theirs or goes on with one’s own', async () => {
  await open()
  fake.answer('policies.edit', () => no('ChangedMeanwhile'))
  write('短标题', '我写的标题')
  const history = [
    ...(stored.desk?.history ?? []),
    { type: 'edited' as const, at: Date.parse('2020-03-10T09:58:00+08:00'), name: '韩梅' },
  ]
  stored = sampleDeskPolicy({
    version: 4,
    shortTitle: '同事写的标题',
    ...(stored.desk && { desk: { ...stored.desk, history } }),
  })
  await press('保存')
  expect(screen.getByText(/韩梅 今天 09:58 修改了内容/)).toBeTruthy()
  expect(box('短标题').value).toBe('我写的标题')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled).toBe(true)
  await press('保留我写的，接着改')
  fake.answer('policies.edit', () =>
    ok({ policy: sampleDeskPolicy({ version: 5, shortTitle: '我写的标题' }) }),
  )
  await press('保存')
  expect(fake.to('policies.edit').at(-1)?.input).toMatchObject({
    version: 4,
    content: { shortTitle: '我写的标题' },
  })
})

it('does not send what the cloud would refuse, and leads to the fault', async () => {
  await open()
  write('网址', 'javascript:alert(1)')
  await press('保存')
  expect(fake.to('policies.edit')).toHaveLength(0)
  expect(screen.getByText(/有一处要改才能保存/)).toBeTruthy()
  expect(screen.getAllByText(/https:\/\//).length).toBeGreaterThan(0)
  write('网址', 'https://example.cn/form')
  fake.answer('policies.edit', () => ok({ policy: sampleDeskPolicy({ version: 4 }) }))
  await press('保存')
  expect(fake.to('policies.edit')[0]?.input).toMatchObject({
    content: { links: ['https://example.cn/form'] },
  })
})

it('keeps what was written when the page is left, and gives it up on request', async () => {
  await open()
  write('标题', '另一个标题')
  cleanup()
  await open()
  expect(box('标题').value).toBe('另一个标题')
  await press('放弃改动')
  expect(box('标题').value).toBe('关于支持企业添置设备的若干办法')
})

it('does not open what is under review', async () => {
  stored = sampleDeskPolicy(
    { desk: { steps: ['pulled_back'], history: [], problems: [], evidence: [] } },
    'in_review',
  )
  await open()
  expect(screen.getByText('待审核，现在不能改')).toBeTruthy()
})

it('builds a rule without code: fact, number, clause; saved as data', async () => {
  await open()
  await press('加一项兑现事项')
  write('事项名称', '设备补贴')
  fireEvent.change(screen.getAllByLabelText<HTMLTextAreaElement>('能得到什么')[1] ?? box('能得到什么'), {
    target: { value: '按设备款的10%给予补贴，最高50万元。' },
  })
  expect(screen.getByText('最高 50 万元')).toBeTruthy()
  await press('加第一个条件')
  await act(async () =>
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: '职工人数' })),
  )
  expect(screen.getByText('还要填数值')).toBeTruthy()
  expect(screen.getByText('有 1 个条件没填完')).toBeTruthy()
  expect(screen.queryByText(/有条件没填对/)).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: '不超过' }))
  write('数值（人）', '300')
  expect(screen.getAllByText('职工人数不超过 300 人').length).toBeGreaterThan(1)
  await press('依据哪一条：不注明')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: /^一 补贴标准/ }))
  fake.answer('policies.edit', () => ok({ policy: sampleDeskPolicy({ version: 4 }) }))
  await press('保存')
  expect(fake.to('policies.edit')[0]?.input).toMatchObject({
    content: {
      measures: [
        {
          id: 'm1',
          title: '设备补贴',
          amounts: [
            { kind: 'rate', value: 0.1, upTo: false },
            { kind: 'sum', value: 500_000, upTo: true },
          ],
          rule: {
            version: 1,
            root: {
              all: [
                {
                  id: 'c1',
                  test: 'number',
                  fact: 'staff',
                  is: 'at_most',
                  value: 300,
                  clause: { path: '一', documentNumber: '沈高新发〔2020〕9号' },
                },
              ],
            },
          },
        },
      ],
    },
  })
})
