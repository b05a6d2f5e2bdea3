import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { forgetTaro } from '../../../../../config/jest.taro'
import { FakeTransport, no, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { NEED_TEXT_MAX } from '@/shared/contract/limits'
import { EMPTY_DRAFT, type StoredDraft } from '../draft'
import { SubmitFooter } from '../submit-footer'
import { usePostForm } from '../use-post-form'
import { WordsSection } from './words-section'

const PERSON = { personId: 'p1', name: '李娜', phone: '13000000101' }
const TEXT = '缺 20 名装配工，下周一到岗，包车 3 辆'
const PREVIEW: AnswerData<'needs.preview'> = {
  matches: [],
  policies: [],
  earlier: [],
  same: [],
  others: [],
  wellMatched: true,
  proposedCategory: 'labour',
  stated: { facts: { headcount: 20 }, mentions: ['3 辆'] },
  promise: { responsible: '周敏', responseDueAt: 1_582_600_000_000, resolutionDueAt: 1_583_000_000_000 },
}

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect().answer('needs.preview', () => ok(PREVIEW))
})
afterEach(() => {
  cleanup()
  storeOnDevice('need-draft:p1', undefined)
  forgetTaro()
  jest.useRealTimers()
})

function Words() {
  const form = usePostForm({ enterpriseId: 'e1', person: PERSON, onPosted: () => undefined })
  return (
    <>
      <WordsSection form={form} />
      <SubmitFooter posting={form.posting} uploads={form.uploads} />
    </>
  )
}
const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const box = () => screen.getByLabelText<HTMLTextAreaElement>('遇到什么困难？')
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass(400)
}
const write = async (value: string) => {
  fireEvent.change(box(), { target: { value } })
  await pass(400)
}
const open = async (draft: Partial<StoredDraft> = {}) => {
  storeOnDevice('need-draft:p1', { ...EMPTY_DRAFT, ...draft })
  render(<Words />)
  await pass(400)
}
const categories = () =>
  within(screen.getByRole('radiogroup', { name: '类别' }))
    .getAllByRole('radio')
    .map((one) => `${one.textContent}${one.getAttribute('aria-checked') === 'true' ? '✓' : ''}`)
const posted = () => fake.to('needs.post').at(-1)?.input

it('shows the proposed category first, the others behind 更多, and takes a choice back by a second press', async () => {
  fake.answer('needs.preview', () => ok({ ...PREVIEW, proposedCategory: 'talent' }))
  await open({ text: TEXT })
  const [first, ...rest] = categories()
  expect(first).toMatch(/✓$/)
  expect(rest).toHaveLength(4)
  fireEvent.click(screen.getByRole('radio', { name: '融资' }))
  expect(categories().filter((one) => one.endsWith('✓'))).toEqual(['融资✓'])
  fireEvent.click(screen.getByRole('radio', { name: '融资' }))
  expect(categories()[0]).toBe(first)
  await press('更多')
  expect(categories()).toHaveLength(14)
  expect(screen.queryByRole('button', { name: '更多' })).toBeNull()
})

it('an understood fact can be corrected or removed, and the need is sent with the result', async () => {
  fake.answer('needs.post', () => no('TooMany'))
  await open({ text: TEXT })
  await press('人数：20 人，修改')
  fireEvent.change(screen.getByLabelText('人数（人）'), { target: { value: '25' } })
  await press('好了')
  expect(screen.queryByLabelText('人数（人）')).toBeNull()
  await press('3 辆，去掉')
  await press('提交诉求')
  expect(posted()).toMatchObject({ text: TEXT, category: 'labour', facts: { headcount: 25 }, mentions: [] })
  await press('人数：25 人，修改')
  await press('去掉这项')
  await press('提交诉求')
  expect(posted()?.facts).toEqual({})
})

it('opens the box of a wrong fact, with the reason', async () => {
  await open({ text: TEXT, facts: { headcount: '许多' } })
  expect(screen.queryByLabelText('人数（人）')).toBeNull()
  await press('提交诉求')
  expect(screen.getByLabelText<HTMLInputElement>('人数（人）').value).toBe('许多')
  expect(screen.getByText('请填整数，例如 30')).toBeTruthy()
  await press('月薪多少？')
  expect(screen.getByText('请填整数，例如 30')).toBeTruthy()
  expect(screen.getByLabelText('月薪（元）')).toBeTruthy()
  expect(fake.to('needs.post')).toHaveLength(0)
})

it('offers to split two needs and to make it urgent, and does so by a press', async () => {
  await open()
  await write('仓库漏雨，出口退税也一直没下来')
  expect(screen.getByText('像是 2 件事，分开提，各有专人办：“仓库漏雨” “出口退税也一直没下来”')).toBeTruthy()
  await press('分开，先提第一件')
  expect(box().value).toBe('仓库漏雨')
  expect(screen.getByText('提交后接着写：“出口退税也一直没下来”')).toBeTruthy()
  expect(screen.queryByText(/听起来很急/)).toBeNull()
  await write('仓库漏水，等不了')
  await press('设为紧急')
  expect(screen.getByRole('switch', { name: '紧急' }).getAttribute('aria-checked')).toBe('true')
  expect(screen.queryByText(/听起来很急/)).toBeNull()
})

it('says by how much the text is too long and why it was refused, and lets links be removed', async () => {
  fake.answer('needs.post', () => no('TooMany'))
  await open({
    text: TEXT,
    policy: { id: 'p7', title: '租金减免' },
    sameAs: { sharedId: 'g1', asked: '招不到人' },
  })
  await press('取消关联（咨询：租金减免）')
  expect(screen.queryByText('咨询：租金减免')).toBeNull()
  await press('提交诉求')
  expect(posted()?.sameAs).toBe('g1')
  expect(screen.getByText(/^操作太频繁了/)).toBeTruthy()
  await press('取消关联（我也有：招不到人）')
  await press('提交诉求')
  expect([posted()?.sameAs, posted()?.policyId]).toEqual([undefined, undefined])
  await write('长'.repeat(NEED_TEXT_MAX + 3))
  expect(screen.getByText('超了 3 字，请删减，或把详细情况放进附件')).toBeTruthy()
})
