import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { agentSteps, sampleNeed } from '@/cloud/testing/sample-need'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { DeskNeed } from '../desk-need'
import { stepDraftKey } from '../step-kinds'
import { RepliesPanel } from './replies-panel'

const LISTS: AnswerData<'needs.quickReplies'> = {
  own: [{ id: 'o1', text: '{企业}您好，已联系{单位}', step: 'reply' }],
  shared: [
    { id: 's1', text: '融资类的一句', category: 'finance' },
    { id: 's2', text: '用工类的一句', category: 'labour' },
    { id: 's3', text: '示例的一句', example: true },
  ],
  mayShare: false,
}
const ALSO_FOUND = {
  policies: [{ policyId: 'p1', name: '续贷补助', score: 1, why: [] }],
  earlier: [{ earlierId: 'n9', asked: '贷款到期，差一点', answer: '银行先续后还', score: 1, why: [] }],
}
let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
  fake.answer('needs.quickReplies', () => ok(LISTS))
})
afterEach(() => {
  cleanup()
  act(() => {
    clearCache()
    storeOnDevice(stepDraftKey('n1', 'reply'), undefined)
  })
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const box = () => screen.getByLabelText<HTMLTextAreaElement>('回复企业')

it('shows a sentence that the officer wrote before every example of the product', async () => {
  const example = { step: 'reply', example: true } as const
  const shared = ['一', '二', '三'].map((no, index) => ({ id: `e${index}`, text: `示例${no}`, ...example }))
  fake.answer('needs.quickReplies', () =>
    ok({ own: [{ id: 'o1', text: '我自己存的一句' }], shared, mayShare: false }),
  )
  fake.answer('needs.read', () =>
    ok({ need: sampleNeed('in_progress', { side: 'park', steps: agentSteps('in_progress', true) }) }),
  )
  render(<DeskNeed needId="n1" />)
  await pass()
  await press('回复')
  const chips = screen.getAllByRole('button', { name: /^(我自己存的|示例)/ })
  expect(chips.map((chip) => chip.textContent)).toEqual(['我自己存的一句', '示例：示例一', '示例：示例二'])
})

it('puts a sentence with the known values into the reply, and sends no text with a blank', async () => {
  const need = sampleNeed('in_progress', { side: 'park', steps: agentSteps('in_progress', true) })
  fake.answer('needs.read', () => ok({ need }))
  fake.answer('needs.reply', () => ok({ need }))
  render(<DeskNeed needId="n1" />)
  await pass()
  await press('回复')
  await press('沈阳恒拓精密机械您好，已联系{单位}')
  expect(box().value).toBe('沈阳恒拓精密机械您好，已联系{单位}')
  screen.getByText('还要填：{单位}')
  await press('发送回复')
  expect(fake.to('needs.reply')).toHaveLength(0)
  fireEvent.change(box(), { target: { value: box().value.replace('{单位}', '供电所') } })
  await press('发送回复')
  expect(fake.to('needs.reply').map(({ input }) => input.text)).toEqual([
    '沈阳恒拓精密机械您好，已联系供电所',
  ])
})

it('offers sentences of the category first, marks examples, and finds others while the officer types', async () => {
  const need = sampleNeed('in_progress', { side: 'park', steps: agentSteps('in_progress', true) })
  fake.answer('needs.read', () => ok({ need }))
  render(<DeskNeed needId="n1" />)
  await pass()
  await press('回复')
  expect(screen.getAllByRole('button', { name: /一句|您好/ }).map(({ textContent }) => textContent)).toEqual([
    '融资类的一句',
    '沈阳恒拓精密机械您好，已联系{单位}',
    '示例：示例的一句',
  ])
  await press('找短语…')
  fireEvent.change(screen.getByLabelText('找短语'), { target: { value: '用工' } })
  await pass()
  fireEvent.click(screen.getByRole('link', { name: /用工类的一句/ }))
  await pass()
  expect(box().value).toBe('用工类的一句')
})

it('answers with a policy or a solved need by one tap', async () => {
  const need = sampleNeed('in_progress', {
    side: 'park',
    steps: agentSteps('in_progress', true),
    alsoFound: ALSO_FOUND,
  })
  fake.answer('needs.read', () => ok({ need }))
  render(<DeskNeed needId="n1" />)
  await pass()
  await press('用“续贷补助”答复')
  expect(box().value).toContain('“续贷补助”可能用得上')
  await press('关闭')
  await press('用“贷款到期，差一点”的办法答复')
  expect(box().value).toContain('园区里类似的情况是这样解决的：银行先续后还')
})

it('officers write their own; only administrators write the zone’s', async () => {
  fake.answer('needs.setQuickReply', ({ input }) =>
    ok({ ...LISTS, own: [...LISTS.own, { id: 'o2', text: input.text }] }),
  )
  render(<RepliesPanel regionCode="CN2101G1" />)
  await pass()
  await press('写一条')
  await press('存下')
  screen.getByText('请填写短语')
  await press('加上联系人')
  await press('存下')
  expect(fake.to('needs.setQuickReply').map(({ input }) => input)).toEqual([
    { regionCode: 'CN2101G1', shared: false, text: '{联系人}' },
  ])
  screen.getByText('{联系人}')
  fireEvent.click(screen.getByRole('tab', { name: /园区共用/ }))
  await pass()
  screen.getByText(/由管委会管理员来改/)
  expect(screen.queryByRole('button', { name: '写一条' })).toBeNull()
})
