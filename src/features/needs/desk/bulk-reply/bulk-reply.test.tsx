import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import Taro, { forgetTaro } from '../../../../../config/jest.taro'
import { FakeTransport, no, ok, type FakeAnswer } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import type { SameNeedCard } from '@/shared/contract/need-view'
import { HELD } from '@/shared/domain/access/personal-data'
import type { NeedState } from '@/shared/domain/need/need'
import { agentSteps, sampleNeed, sampleSameNeed } from '@/cloud/testing/sample-need'
import { DeskNeed } from '../desk-need'
import { BULK_REPLY_LIFETIME_MS } from './bulk-reply'
import { bulkReplyKey, STEP_KINDS, stepDraftKey, bulkReplyChoiceKey } from '../step-kinds'

let fake: FakeTransport

const clearStorage = () => {
  for (const kind of STEP_KINDS) storeOnDevice(stepDraftKey('n1', kind), undefined)
  for (const kind of ['reply', 'propose'] as const) {
    storeOnDevice(bulkReplyKey('n1', kind), undefined)
    storeOnDevice(bulkReplyChoiceKey('n1', kind), undefined)
  }
}

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  act(() => {
    clearCache()
    clearStorage()
  })
  forgetTaro()
  jest.useRealTimers()
})

const need = (state: NeedState, more: Parameters<typeof sampleNeed>[1] = {}) =>
  sampleNeed(state, { side: 'park', steps: agentSteps(state, true), enterprises: 4, ...more })
const card = (id: string, enterpriseName: string, state: NeedState, isResponsible: boolean) =>
  sampleSameNeed(state, {
    id,
    code: `CODE-${id}`,
    enterpriseName,
    responsible: isResponsible ? '周敏' : '孙杰',
    steps: agentSteps(state, isResponsible),
  })
const SAME = [
  card('n2', '星络', 'submitted', false),
  card('n3', '墨禾', 'in_progress', true),
  card('n4', '鸿图', 'in_progress', false),
]

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const toggle = async (role: 'switch' | 'checkbox', name: RegExp) => {
  fireEvent.click(screen.getByRole(role, { name }))
  await pass()
}
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const show = async () => {
  render(<DeskNeed needId="n1" />)
  await pass()
}
const open = async (same: readonly SameNeedCard[] = SAME, state: NeedState = 'in_progress') => {
  fake
    .answer('needs.read', () => ok({ need: need(state) }))
    .answer('needs.same', () => ok({ needs: same }))
    .answer('needs.reply', () => ok({ need: need('in_progress') }))
    .answer('needs.claim', () => ok({ need: need('in_progress') }))
  await show()
}
/** The needs to which an action was sent, each with its requestId, oldest first. */
const sentTo = (path: 'needs.claim' | 'needs.reply') =>
  fake.to(path).map(({ input, requestId }) => [input.needId, requestId])
const begin = async () => {
  await press('回复')
  write('回复企业', '光缆已换好')
  await toggle('switch', /同时回复其余 2 件/)
  await press('发送回复（共 3 件）')
}

it('is off by default: then only this need is answered', async () => {
  await open()
  await press('回复')
  expect(screen.getByRole('switch', { name: '同时回复其余 2 件' }).getAttribute('aria-checked')).toBe('false')
  expect(screen.queryByRole('checkbox')).toBeNull()
  write('回复企业', '光缆已换好')
  await press('发送回复')
  expect(sentTo('needs.reply').map(([id]) => id)).toEqual(['n1'])
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('drops a choice whose needs could not be read again', async () => {
  await open()
  await press('回复')
  write('回复企业', '光缆已换好')
  await toggle('switch', /同时回复/)
  cleanup()
  act(clearCache)
  fake.answer('needs.same', () => no('Unavailable'))
  await show()
  await press('回复')
  expect(screen.getByText(/没读到同类诉求/)).toBeTruthy()
  await press('发送回复')
  expect(sentTo('needs.reply').map(([id]) => id)).toEqual(['n1'])
  fake.answer('needs.same', () => ok({ needs: SAME }))
  await press('回复')
  expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('false')
})

it('does not read same needs where there are none', async () => {
  const alone = sampleNeed('in_progress', { side: 'park', steps: agentSteps('in_progress', true) })
  fake.answer('needs.read', () => ok({ need: alone }))
  await show()
  await press('回复')
  expect(fake.to('needs.same')).toHaveLength(0)
  expect(screen.queryByRole('switch')).toBeNull()
})

it('answers each need by its own action: claims unclaimed needs first, and leaves alone needs of other officers', async () => {
  await open()
  await press('回复')
  write('回复企业', '光缆已换好')
  await toggle('switch', /同时回复其余 2 件/)
  expect(screen.getByText('CODE-n4 · 办理中，由 孙杰 负责')).toBeTruthy()
  expect(screen.getAllByRole('checkbox').map((one) => one.getAttribute('aria-label'))).toEqual([
    '星络，CODE-n2 · 待受理，会先认领',
    '墨禾，CODE-n3 · 办理中',
  ])
  await press('发送回复（共 3 件）')
  expect(sentTo('needs.claim').map(([id]) => id)).toEqual(['n2'])
  expect(sentTo('needs.reply').map(([id]) => id)).toEqual(['n1', 'n2', 'n3'])
  expect(new Set(fake.to('needs.reply').map(({ requestId }) => requestId)).size).toBe(3)
  expect(new Set(fake.to('needs.reply').map(({ input }) => input.text))).toEqual(new Set(['光缆已换好']))
  expect(screen.getByText('3 件都已回复')).toBeTruthy()
  await press('知道了')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByText(/3 件都已回复/)).toBeNull()
})

it('leaves out the needs that the person leaves out', async () => {
  await open()
  await press('回复')
  write('回复企业', '光缆已换好')
  await toggle('switch', /同时回复/)
  await toggle('checkbox', /星络/)
  expect(screen.getByRole('checkbox', { name: /星络/ }).getAttribute('aria-checked')).toBe('false')
  await press('发送回复（共 2 件）')
  expect(sentTo('needs.reply').map(([id]) => id)).toEqual(['n1', 'n3'])
  expect(fake.to('needs.claim')).toHaveLength(0)
})

it('says need by need what failed, and sends only that one again, as the same intent', async () => {
  await open()
  fake.answer('needs.reply', ({ input }) => {
    if (input.needId === 'n2') throw new Error('connection lost')
    return ok({ need: need('in_progress') })
  })
  await begin()
  await pass(5_000)
  expect(screen.getByText('2 件已回复，1 件没成功')).toBeTruthy()
  expect(screen.queryByText(/都已回复/)).toBeNull()
  expect(screen.getByText(/CODE-n2 · 已由您认领。网络不通，不知道有没有发到/)).toBeTruthy()
  const before = sentTo('needs.reply').filter(([id]) => id === 'n2')
  fake.answer('needs.reply', () => ok({ need: need('in_progress') }))
  await press('再试一次（1 件）')
  expect(screen.getByText('3 件都已回复')).toBeTruthy()
  const after = sentTo('needs.reply').filter(([id]) => id === 'n2')
  expect(after).toHaveLength(before.length + 1)
  expect(new Set(after.map(([, requestId]) => requestId)).size).toBe(1)
  expect(sentTo('needs.reply').filter(([id]) => id !== 'n2')).toHaveLength(2)
  // The need is claimed once only.
  expect(fake.to('needs.claim')).toHaveLength(1)
})

it('says that somebody else was faster, and sends nothing there', async () => {
  await open()
  fake.answer('needs.claim', () => no('NotAllowedNow'))
  await begin()
  expect(screen.getByText(/CODE-n2 · 刚刚有人认领，或企业有了变动，没有发/)).toBeTruthy()
  expect(sentTo('needs.reply').map(([id]) => id)).toEqual(['n1', 'n3'])
  await press('不再发')
  expect(screen.queryByText(/没成功/)).toBeNull()
})

it('sends nothing to other needs before this one is accepted', async () => {
  await open()
  fake.answer('needs.reply', () => no('TextRefused', { text: '这段话不允许发布' }))
  await begin()
  expect(sentTo('needs.reply').map(([id]) => id)).toEqual(['n1'])
  expect(fake.to('needs.claim')).toHaveLength(0)
  expect(screen.getByText('这段话不允许发布')).toBeTruthy()
  expect(screen.getByRole('switch', { name: /同时回复/ }).getAttribute('aria-checked')).toBe('true')
})

it('loses nothing when the connection breaks in the middle and the page is left', async () => {
  await open()
  fake.answer('needs.claim', () => {
    fake.offline = true
    return ok({ need: need('in_progress') })
  })
  await begin()
  cleanup()
  await pass(20_000)
  fake.offline = false
  const claimId = sentTo('needs.claim')[0]?.[1]
  const stored = JSON.stringify(Taro.getStorageSync(bulkReplyKey('n1', 'reply')))
  expect(stored).toContain(String(claimId))
  await show()
  expect(screen.getByText('同类诉求：1 件已回复，2 件没成功')).toBeTruthy()
  await press('去再试')
  await press('再试一次（2 件）')
  expect(screen.getByText('3 件都已回复')).toBeTruthy()
  expect(sentTo('needs.reply').map(([id]) => id)).toEqual(['n1', 'n2', 'n3'])
  for (const [, requestId] of sentTo('needs.reply').slice(1)) expect(stored).toContain(String(requestId))
  expect(sentTo('needs.claim')).toHaveLength(1)
})

it('goes on by itself when the connection that broke in the middle is back, as the same intents', async () => {
  await open()
  fake.answer('needs.claim', () => {
    fake.offline = true
    return ok({ need: need('in_progress') })
  })
  await begin()
  await pass(20_000)
  fake.offline = false
  fireEvent(window, new Event('online'))
  await pass(1_000)
  screen.getByText('3 件都已回复')
  expect(sentTo('needs.claim')).toHaveLength(1)
})

it('goes on while the page is away, and is not sent twice when it is opened again', async () => {
  await open()
  let answer: (value: FakeAnswer<'needs.claim'>) => void = () => undefined
  fake.answer('needs.claim', () => new Promise((resolve) => (answer = resolve)))
  await begin()
  cleanup()
  await show()
  expect(screen.getByText('同类诉求：正在逐件回复：1/3')).toBeTruthy()
  await press('看结果')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '正在发送…' }).disabled).toBe(true)
  answer(ok({ need: need('in_progress') }))
  await pass()
  expect(screen.getByText('3 件都已回复')).toBeTruthy()
  expect(sentTo('needs.reply').map(([id]) => id)).toEqual(['n1', 'n2', 'n3'])
})

it('warns of a name in the text that other enterprises would read', async () => {
  await open()
  await press('回复')
  write('回复企业', '李娜您好，光缆已换好')
  expect(screen.queryByText(/其余企业也会看到/)).toBeNull()
  await toggle('switch', /同时回复/)
  expect(screen.getByText('这段话里有“李娜”，其余企业也会看到，请改一改。')).toBeTruthy()
})

it('proposes to all where that is possible; afterwards the results of the others can still be seen', async () => {
  await open([
    ...SAME,
    card('n5', '云栖', 'awaiting_confirmation', true),
    card('n6', '安和', 'resolved', true),
  ])
  fake.answer('needs.propose', ({ input }) =>
    input.needId === 'n3' ? no('NotAllowedNow') : ok({ need: need('awaiting_confirmation') }),
  )
  fake.answer('needs.read', () => ok({ need: need('awaiting_confirmation') }))
  await press('提出办结')
  write('办理结果', '光缆已换好')
  await toggle('switch', /同时给其余 2 件提出办结/)
  expect(screen.getByText('CODE-n5 · 已提出办结，正在等企业确认')).toBeTruthy()
  expect(screen.getByText('CODE-n6 · 已办结')).toBeTruthy()
  await press('请企业确认（共 3 件）')
  expect(screen.getByText('2 件已提出办结，1 件没成功')).toBeTruthy()
  await press('关闭')
  expect(screen.queryByRole('button', { name: '提出办结' })).toBeNull()
  await press('去再试')
  expect(screen.getByText(/CODE-n3 · 这一件刚刚有变动/)).toBeTruthy()
})

it('can be reached and pressed by the keyboard: real buttons with a role and a name', async () => {
  await open()
  await press('回复')
  await toggle('switch', /同时回复/)
  for (const one of [screen.getByRole('switch'), ...screen.getAllByRole('checkbox')]) {
    expect(one.tagName).toBe('BUTTON')
    one.focus()
    expect(document.activeElement).toBe(one)
  }
})

it('expires on the device before the cloud forgets the intents', () => {
  expect(BULK_REPLY_LIFETIME_MS).toBeLessThan(HELD.requests.keptDays * 24 * 3_600_000)
})
