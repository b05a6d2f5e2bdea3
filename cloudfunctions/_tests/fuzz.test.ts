import fc from 'fast-check'
import { contract, type FunctionName } from '@/shared/contract'
import { COMMON_CODES, type Action, type Envelope, type FunctionContract } from '@/shared/contract/action'
import { startWorld, type World } from '../../demo/world'
import { COLLECTIONS } from '../_kernel/data/collections'
import { arbitraryInput, mutated } from './arbitrary'

/** Inputs per action. A whole evening of them: `FUZZ_RUNS=2000 npm run test:unit -- --selectProjects cloud --testPathPatterns fuzz`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 40)
/** Who sends them: each role, somebody unknown, nobody. */
const SENDERS = ['oDemoLiNa', 'oDemoZhouMin', 'oDemoLinYue', 'oDemoChenLi', 'oDemoHanXue', 'oUnknown', '']
/** Fewer than any budget, so that no input ends at the budget. */
const CALLS_A_MINUTE = 4
/** Where a refused call may leave a trace on purpose: budgets, counted failures and failed codes, what was asked in vain, files on their way. */
const TRACES = ['calls', 'failures', 'failed_attempts', 'unmatched_texts', 'incoming_files', 'wakes']
/** Collections in which a refused call may leave nothing. */
const WRITTEN = Object.keys(COLLECTIONS).filter((name) => !TRACES.includes(name))

const ACTIONS = (Object.entries(contract) as [FunctionName, FunctionContract][]).flatMap(([name, actions]) =>
  Object.entries(actions).map(([action, declared]) => [`${name}.${action}`, name, action, declared] as const),
)

describe('whatever is sent: a declared answer, no crash, no time-out, no write behind a "no"', () => {
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
            // Nobody sends thousands of calls a minute: what is to be met here is the action, not its budget.
            if ((sent + 1) % CALLS_A_MINUTE === 0) world.cloud.clock.advance(2 * 60_000)
            // The platform itself refuses more; the local cloud does as it does.
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

  it('nothing that the contract does not declare was kept by any of them', () => {
    for (const name of Object.keys(COLLECTIONS))
      for (const document of world.cloud.database.find(name)) {
        expect(JSON.stringify(document)).not.toMatch(/"(__extra|\$where|__proto__)":/)
        // The audit log says in which role somebody acted.
        if (name !== 'audit') expect(document).not.toMatchObject({ role: 'administrator' })
      }
  })
})
