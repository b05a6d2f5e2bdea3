import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { forgetTaro } from '../../../../../config/jest.taro'
import type { EvidenceView } from '../field-evidence'
import { SourceCard } from './source-card'
import { sourceLines } from './source-segments'

const TEXT = '首页 > 公告\n关于某事的通知\n请于6月1日前申报。'
const evidence: EvidenceView[] = [
  {
    field: 'title',
    value: '关于某事的通知',
    quote: '关于某事的通知',
    start: 8,
    end: 15,
    confidence: 'certain',
  },
  { field: 'deadlineOn', value: '2023-06-01', quote: '6月1日前', start: 18, end: 23, confidence: 'doubtful' },
  { field: 'clauses', value: '', quote: TEXT, start: 16, end: 26, confidence: 'likely' },
]
const source = {
  text: TEXT,
  from: 0,
  length: TEXT.length,
  kind: 'publicity' as const,
  addressees: [],
  attachmentNames: [],
  dates: [],
  unplaced: [{ start: 0, end: 7 }],
}

let fake: FakeTransport
beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})
const show = async (onValue?: (one: EvidenceView) => void) => {
  render(<SourceCard policyId="p1" evidence={evidence} unfolded {...(onValue && { onValue })} />)
  await act(() => jest.advanceTimersByTimeAsync(0))
}

it('every character of the text is in a segment, in order; values and unplaced words are marked', () => {
  const lines = sourceLines({ text: TEXT, from: 0, evidence, unplaced: source.unplaced })
  expect(lines.map((line) => line.map(({ text }) => text).join('')).join('\n')).toBe(TEXT)
  expect(
    lines
      .flat()
      .filter((one) => one.unplaced)
      .map(({ text }) => text),
  ).toEqual(['首页 > 公告'])
  expect(lines.flat().flatMap((one) => (one.evidence ? [one.text] : []))).toEqual([
    '关于某事的通知',
    '6月1日前',
  ])
})

it('words lead to the value that was read from them; the kind of text and the unplaced words are named', async () => {
  fake.answer('policies.source', () => ok({ source }))
  const seen: string[] = []
  await show(({ field }) => seen.push(field))
  expect(screen.getByText('1 处没归进来')).toBeTruthy()
  expect(screen.getByText(/这是一则公示/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '去看读出的内容：2023年6月1日' }))
  expect(seen).toEqual(['deadlineOn'])
})

it('marks the words of a report around its notice, and says that they are left out', async () => {
  fake.answer('policies.source', () =>
    ok({ source: { ...source, unplaced: [], outside: [{ start: 0, end: 7 }] } }),
  )
  await show()
  expect(screen.getByText(/从一篇报道里读出来的/)).toBeTruthy()
  expect(screen.queryByText(/这是一则公示/)).toBeNull()
  expect(screen.getByText('首页 > 公告').className).toContain('source-outside')
  expect(screen.getByText('关于某事的通知').className).not.toContain('source-outside')
})

it('a long text goes on where the first piece ends', async () => {
  fake.answer('policies.source', ({ input: { from } }) =>
    ok({ source: { ...source, text: TEXT.slice(from, from + 16), from } }),
  )
  await show()
  fireEvent.click(screen.getByRole('button', { name: '接着看，还有 10 字' }))
  await act(() => jest.advanceTimersByTimeAsync(0))
  expect(fake.to('policies.source').at(-1)?.input).toMatchObject({ policyId: 'p1', from: 16 })
  expect(screen.queryByRole('button', { name: /接着看/ })).toBeNull()
  expect(screen.getByText('6月1日前')).toBeTruthy()
})

it('is empty when the text was not kept', async () => {
  fake.answer('policies.source', () => ok({}))
  await show()
  expect(screen.queryByText(/原文/)).toBeNull()
})
