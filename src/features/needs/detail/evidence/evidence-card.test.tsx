import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro } from '../../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { sampleNeed } from '@/cloud/testing/sample-need'
import type { NeedView } from '@/shared/contract/need-view'
import { EvidenceCard } from './evidence-card'
import { EvidenceOfferCard } from './evidence-offer-card'
import { useEvidenceOffer } from './use-evidence-offer'

let fake: FakeTransport
let done: NeedView[]
let outdated: number

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
  done = []
  outdated = 0
})
afterEach(() => {
  cleanup()
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const box = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label)

describe('the words of a solved need that others read', () => {
  const evidence = { at: 1, asked: '贷款月底到期', answer: '银行已展期三个月' }
  const open = (need: NeedView) =>
    render(
      <EvidenceCard
        need={need}
        onDone={(answer) => done.push(answer.need)}
        onOutdated={() => (outdated += 1)}
      />,
    )

  it('its enterprise sees the words and takes them back with one press', async () => {
    const after = sampleNeed('resolved')
    fake.answer('needs.unshareEvidence', () => ok({ need: after }))
    open(sampleNeed('resolved', { evidence }))
    expect(screen.getByText(/贷款月底到期/).textContent).toBe('贷款月底到期\n银行已展期三个月')
    await press('收回，不再公开')
    expect(fake.to('needs.unshareEvidence').map(({ input }) => input)).toEqual([{ needId: 'n1' }])
    expect(done).toEqual([after])
    expect(calls.at(-1)).toMatchObject({ name: 'showToast', argument: { title: '已收回，别家看不到了' } })
  })

  it('says why it was not taken back, and has the need read again', async () => {
    fake.answer('needs.unshareEvidence', () => no('NotAllowedNow'))
    open(sampleNeed('resolved', { evidence }))
    await press('收回，不再公开')
    expect(screen.getByText(/现在不能这样做/)).toBeTruthy()
    expect([done.length, outdated]).toEqual([0, 1])
  })

  it('the park reads it and cannot take it back; without words there is no card', () => {
    open(sampleNeed('resolved', { side: 'park', evidence }))
    expect(screen.getByText('本园区其他企业看得到')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
    cleanup()
    open(sampleNeed('resolved'))
    expect(screen.queryByText('本园区其他企业看得到')).toBeNull()
  })
})

describe('the offer to let others read it', () => {
  function Offer() {
    return <EvidenceOfferCard offer={useEvidenceOffer('n1')} />
  }
  const toggle = async () => {
    fireEvent.click(screen.getByRole('switch', { name: '让本园区其他企业看到是怎么办成的' }))
    await pass()
  }

  it('reads the words only when it is switched on, and removes a piece at a press', async () => {
    fake.answer('needs.previewEvidence', () =>
      ok({ asked: '贷款到期，找陈行长', answer: '陈行长批了', removed: ['李娜'] }),
    )
    render(<Offer />)
    expect(fake.sent).toHaveLength(0)
    await toggle()
    expect(fake.to('needs.previewEvidence').map(({ input }) => input)).toEqual([{ needId: 'n1' }])
    expect(screen.getByText(/已去掉：李娜。/)).toBeTruthy()
    await press('去掉“陈行长”')
    expect(box('别家看到的诉求').value).toBe('贷款到期，找某某')
    expect(screen.getByText(/已去掉：李娜、陈行长。/)).toBeTruthy()
    fireEvent.change(box('别家看到的结果'), { target: { value: '展期了' } })
    expect(box('别家看到的结果').value).toBe('展期了')
    await toggle()
    expect(screen.queryByLabelText('别家看到的诉求')).toBeNull()
  })

  it('stays off and says why when the cloud refuses', async () => {
    fake.answer('needs.previewEvidence', () => no('NotAllowedNow'))
    render(<Offer />)
    await toggle()
    expect(screen.getByText(/现在不能这样做/)).toBeTruthy()
    expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('false')
    expect(screen.queryByLabelText('别家看到的诉求')).toBeNull()
  })
})
