import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { agentSteps, sampleNeed } from '@/cloud/testing/sample-need'
import { SplitOffer } from '../detail/split-offer'
import { SplitCard } from './split-card'

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  forgetTaro()
  jest.useRealTimers()
})

const outcome = { onDone: () => undefined, onOutdated: () => undefined }
const split = { first: '缺人', second: '缺钱', category: 'finance' } as const
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await act(() => jest.advanceTimersByTimeAsync(0))
}

it('the responsible officer proposes two needs, each with its words', async () => {
  const need = sampleNeed('in_progress', { side: 'park', steps: agentSteps('in_progress', true) })
  fake.answer('needs.proposeSplit', () => ok({ need: { ...need, split } }))
  render(<SplitCard need={need} {...outcome} />)
  await press('一件里有两件事？拆开…')
  fireEvent.change(screen.getByLabelText('第一件办什么'), { target: { value: '缺人' } })
  await press('请企业决定')
  screen.getByText('请写清这一件办什么')
  expect(fake.to('needs.proposeSplit')).toEqual([])
  fireEvent.change(screen.getByLabelText('第二件办什么'), { target: { value: '缺钱' } })
  await press('请企业决定')
  expect(fake.to('needs.proposeSplit').map(({ input }) => input)).toEqual([{ needId: 'n1', ...split }])
})

it('its author agrees or refuses with one tap', async () => {
  const need = sampleNeed('in_progress', { steps: ['split_agreed', 'split_refused'], split })
  fake.answer('needs.answerSplit', () => ok({ need: sampleNeed('in_progress') }))
  render(<SplitOffer need={need} {...outcome} />)
  screen.getByText('第二件：缺钱')
  await press('不用拆')
  await press('同意拆开')
  expect(fake.to('needs.answerSplit').map(({ input }) => input)).toEqual([
    { needId: 'n1', agreed: false },
    { needId: 'n1', agreed: true },
  ])
})

it('is offered to nobody else', () => {
  const need = sampleNeed('in_progress', { side: 'park', steps: agentSteps('in_progress', false) })
  render(<SplitCard need={need} {...outcome} />)
  render(<SplitOffer need={sampleNeed('in_progress')} {...outcome} />)
  expect(screen.queryAllByRole('button')).toEqual([])
})
