import fc from 'fast-check'
import { contract, type FunctionName } from '@/shared/contract'
import { COMMON_CODES, type Action, type Envelope, type FunctionContract } from '@/shared/contract/action'
import { startWorld, type World } from '../../demo/world'
import { COLLECTIONS } from '../_kernel/data/collections'
import { arbitraryInput, mutated } from './arbitrary'

/** Inputs per action. For a run of a whole evening: `FUZZ_RUNS=2000 npm run test:unit -- --selectProjects cloud --testPathPatterns fuzz`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 40)
/** The senders: each role, an unknown person, and no identity. */
const SENDERS = ['oDemoLiNa', 'oDemoZhouMin', 'oDemoLinYue', 'oDemoChenLi', 'oDemoHanXue', 'oUnknown', '']
/** Fewer than any budget, so that no call is refused for its budget. */
const CALLS_A_MINUTE = 4
/** Collections in which a refused call may leave a trace on purpose: budgets, counted failures, failed codes, unmatched texts, incoming files, wakes. */
const TRACES = ['calls', 'failures', 'failed_attempts', 'unmatched_texts', 'incoming_files', 'wakes']
/** Collections that a refused call must not change. */
const WRITTEN = Object.keys(COLLECTIONS).filter((name) => !TRACES.includes(name))

const ACTIONS = (Object.entries(contract) as [FunctionName, FunctionContract][]).flatMap(([name, actions]) =>
  Object.entries(actions).map(([action, declared]) => [`${name}.${action}`, name, action, declared] as const),
)

describe('any input gets a declared answer: no crash, no time-out, no write behind a refusal', () => {
  let world: World
  let sent = 0
  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterAll(() => world.close())

  const written = () => WRITTEN.map((name) => world.cloud.database.count(name))

  it.each(ACTIONS)(
    '%s',
    async (_path, name, action, declared: Action) => {
      const codes: readonly string[] = [
        ...COMMON_CODES.filter((code) => code !== 'Unavailable'),
        ...declared.refusals,
      ]
      const input = arbitraryInput(declared.input)
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(input, mutated(input)),
          fc.constantFrom(...SENDERS),
          async (value, openid) => {
            // Move the clock, so that the calls meet the action and not its budget.
            if ((sent + 1) % CALLS_A_MINUTE === 0) world.cloud.clock.advance(2 * 60_000)
            // The platform itself refuses larger calls, and so does the local cloud.
            fc.pre(Buffer.byteLength(String(JSON.stringify(value))) < 95_000)
            const before = written()
            const call = { action, input: value, requestId: `fuzz-${(sent += 1)}-${Date.now()}` }
            const { result } = await world.cloud.invoke(name, call, openid === '' ? {} : { openid })
            const envelope = result as Envelope<unknown>
            if (envelope.ok) return
            expect(codes).toContain(envelope.error.code)
            expect(written()).toEqual(before)
            expect(JSON.stringify(envelope)).not.toMatch(/at .*\.js:|E11000|node_modules|oDemo/)
          },
        ),
        { numRuns: RUNS },
      )
    },
    600_000,
  )

  it('no action has stored a field that the contract does not declare', () => {
    for (const name of Object.keys(COLLECTIONS))
      for (const document of world.cloud.database.find(name)) {
        expect(JSON.stringify(document)).not.toMatch(/"(__extra|\$where|__proto__)":/)
        // Only audit entries have a role: the one in which a person acted.
        if (name !== 'audit') expect(document).not.toMatchObject({ role: 'administrator' })
      }
  })
})
