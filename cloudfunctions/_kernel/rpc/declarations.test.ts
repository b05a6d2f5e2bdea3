import * as v from 'valibot'
import { action } from '@/shared/contract/action'
import type { RefusalCode } from '@/shared/contract'
import { DESK_WORDING } from '@/shared/contract/desk-wording'
import { WORDING } from '@/shared/contract/wording'
import { refuse } from './action-error'
import type { Handler, Handlers } from './handler'

/** Code that must not compile: each line below is a mistake that `npm run check` (tsc) must find, or this file itself fails to compile. */
const _look = action({
  summary: '',
  roles: ['visitor'],
  about: 'self',
  input: v.object({}),
  output: v.object({ n: v.number() }),
  refusals: ['Closed'],
})
type Look = typeof _look
const fine: Handler<Look> = async () => refuse('Closed')

// @ts-expect-error an undeclared refusal
const undeclared: Handler<Look> = async () => refuse('Open')
// @ts-expect-error an output the contract does not declare
const wrongOutput: Handler<Look> = async () => ({ m: 1 })
// @ts-expect-error a missing handler
const missing: Handlers<{ look: Look }> = {}
// @ts-expect-error an action that the contract does not know
const unknown: Handlers<{ look: Look }> = { look: fine, leap: fine }
// @ts-expect-error a refusal without a wording
const unworded: Record<RefusalCode, string> = { InvalidInput: '' }
const nameless = action({
  summary: '',
  roles: ['agent'],
  about: 'need',
  // @ts-expect-error an input without the field that names what the action is about
  input: v.object({}),
  output: v.object({}),
})

describe('declarations', () => {
  it('the compiler finds the mistakes above; at run time the declared refusal is a value', async () => {
    for (const mistake of [undeclared, wrongOutput, missing, unknown, nameless, unworded])
      expect(mistake).toBeDefined()
    expect(refuse('Closed').failure()).toEqual({ code: 'Closed' })
  })

  it('every refusal is worded in plain Chinese without codes', () => {
    for (const text of Object.values({ ...WORDING, ...DESK_WORDING })) {
      expect(text).toMatch(/^\p{Script=Han}.*。$/u)
      expect(text).not.toMatch(/[a-z][A-Z]|\d{4,}|undefined|error/)
    }
  })
})
