import { TextDecoder, TextEncoder } from 'node:util'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../config/jest.taro'
import { answerFetch } from '../../../config/jest.taro-fetch'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { signInAs } from '@/cloud/rpc/demo-session'
import { StewardList } from './steward-list'
import { findRepeated, readStewardLines, toParts } from './steward-lines'

// Browsers have these classes; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder })

const line = (i: number) => `9135010000000000${String(i).padStart(2, '0')},周敏`

it('reads two columns however they are separated or quoted, without the heading', () => {
  const steward = '周敏'
  expect(readStewardLines('\uFEFF统一社会信用代码,管家\r\nA1，周敏\r\n\r\n"A2"\t"周敏"\nA3 周敏')).toEqual([
    { creditCode: 'A1', steward },
    { creditCode: 'A2', steward },
    { creditCode: 'A3', steward },
  ])
  const lines = Array.from({ length: 250 }, (_one, i) => ({ creditCode: `c${i % 240}`, steward }))
  expect(toParts(lines).map((part) => part.length)).toEqual([100, 100, 50])
  expect(findRepeated(lines)).toEqual([241, 242, 243, 244, 245, 246, 247, 248, 249, 250])
})

describe('a list of stewards from a file', () => {
  let fake: FakeTransport
  beforeEach(async () => {
    process.env.TARO_ENV = 'h5'
    jest.useFakeTimers()
    answerFetch({ body: { token: 't' } })
    await act(() => signInAs('lin-yue'))
    fake = new FakeTransport().connect()
  })
  afterEach(() => {
    cleanup()
    act(() => clearCache())
    forgetTaro()
    jest.restoreAllMocks()
    jest.useRealTimers()
    delete process.env.TARO_ENV
  })
  const pass = () => act(() => jest.advanceTimersByTimeAsync(10))
  const press = async (name: RegExp) => {
    fireEvent.click(screen.getByRole('button', { name }))
    await pass()
  }
  const choose = async (text: string) => {
    jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      const bytes = new TextEncoder().encode(text)
      const file = { name: 'a.csv', arrayBuffer: () => Promise.resolve(bytes.buffer) }
      Object.defineProperty(this, 'files', { value: [file] })
      this.onchange?.(new Event('change'))
    })
    await press(/选 CSV 文件/)
  }

  it('is checked whole before anything is written; faults name the line of the file', async () => {
    fake.answer('park.importStewards', ({ input: { lines } }) =>
      ok({ changed: lines.length, faults: lines.length < 100 ? [{ line: 2, why: '没有这家' }] : [] }),
    )
    const changed = jest.fn()
    render(<StewardList regionCode="CN2101G1" onChanged={changed} />)
    await choose(Array.from({ length: 130 }, (_one, i) => `C${i},周敏`).join('\n'))
    await press(/^检查 130 行/)
    expect(screen.getByText('第 102 行：没有这家')).toBeTruthy()
    expect(fake.to('park.importStewards').every(({ input }) => input.rehearse)).toBe(true)
    expect(screen.queryByRole('button', { name: /^改这/ })).toBeNull()
    fake.answer('park.importStewards', ({ input: { lines } }) => ok({ changed: lines.length, faults: [] }))
    await choose([line(1), line(2)].join('\n'))
    await press(/^检查 2 行/)
    await press(/^改这 2 家/)
    expect(fake.to('park.importStewards').at(-1)?.input).toMatchObject({ rehearse: false })
    expect(screen.getByText('已改 2 家企业的管家。')).toBeTruthy()
    expect(changed).toHaveBeenCalledTimes(1)
  })
  it('goes on at the part whose answer was lost when the network is back, and counts what was written before', async () => {
    const codes: string[][] = []
    fake.answer('park.importStewards', ({ input: { lines, rehearse } }) => {
      if (!rehearse) {
        codes.push(lines.map(({ creditCode }) => creditCode))
        if (codes.length === 2) fake.losesAnswers = true
      }
      return ok({ changed: lines.length, faults: [] })
    })
    render(<StewardList regionCode="CN2101G1" onChanged={() => undefined} />)
    await choose(Array.from({ length: 230 }, (_one, i) => `C${i},周敏`).join('\n'))
    await press(/^检查 230 行/)
    await press(/^改这 230 家/)
    await act(() => jest.advanceTimersByTimeAsync(10_000))
    screen.getByText(/没有送出.*连上网会自动再送/)
    fake.losesAnswers = false
    fireEvent(window, new Event('online'))
    await act(() => jest.advanceTimersByTimeAsync(10_000))
    screen.getByText('已改 230 家企业的管家。')
    const written = fake.to('park.importStewards').filter(({ input }) => !input.rehearse)
    expect(new Set(written.map(({ requestId }) => requestId)).size).toBe(3)
    expect(codes.filter(([first]) => first === 'C0')).toHaveLength(1)
  })
})
