import type { Failure } from '@/shared/contract/action'
import type { RefusalCode } from '@/shared/contract'
import { toFrame } from './list-frame'

const frameOf = (refusal: Failure<RefusalCode>) =>
  toFrame({ data: undefined, at: undefined, refusal, pending: false, refresh: () => Promise.resolve() })

it('says of an address that the contract refuses that it leads nowhere, not that fields are marked', () => {
  const frame = frameOf({ code: 'InvalidInput', fields: { needId: '编号不对' } })
  expect(frame).toMatchObject({
    fault: '没有找到。可能已被移走，或链接不完整。',
    isGone: true,
    isOffline: false,
  })
})

it.each([
  ['NotFound', true, false],
  ['Forbidden', true, false],
  ['Unavailable', false, true],
  ['TooMany', false, false],
] as const)('%s: gone %s, offline %s', (code, isGone, isOffline) => {
  expect(frameOf({ code })).toMatchObject({ isGone, isOffline })
})
