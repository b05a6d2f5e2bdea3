import { NEED_STATES, type NeedState } from '@/shared/domain/need/need'
import { sampleNeed } from '@/cloud/testing/sample-need'
import { needButtons, type NeedButtons } from './need-buttons'

const NOTHING: NeedButtons = { others: [] }
const MESSAGE: NeedButtons = { primary: 'supply', others: ['withdraw'] }

/** For each state, the buttons of the steps that the domain allows the enterprise. */
const EXPECTED: Readonly<Record<NeedState, NeedButtons>> = {
  submitted: MESSAGE,
  in_progress: MESSAGE,
  awaiting_info: MESSAGE,
  forwarded: MESSAGE,
  reopened: MESSAGE,
  awaiting_confirmation: { primary: 'confirm', others: ['supply', 'reject'] },
  resolved: { primary: 'rate', others: [] },
  declined: { primary: 'rate', others: ['contest'] },
  withdrawn: NOTHING,
  merged: NOTHING,
}

it.each(NEED_STATES)('%s: offers the next steps of the domain', (state) => {
  expect(needButtons(sampleNeed(state))).toEqual(EXPECTED[state])
})

it('offers to reopen a need that was closed without an answer, and nothing to the other side', () => {
  expect(needButtons(sampleNeed('resolved', { steps: ['rated', 'rejected'] }))).toEqual({
    primary: 'rate',
    others: ['reject'],
  })
  expect(needButtons(sampleNeed('resolved', { steps: ['rejected'] }))).toEqual({ others: ['reject'] })
  expect(needButtons(sampleNeed('submitted', { side: 'park', steps: ['claimed'] }))).toEqual(NOTHING)
})
