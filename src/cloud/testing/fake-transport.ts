import { flatten, safeParse, type InferInput } from 'valibot'
import {
  contract,
  type ActionPath,
  type Contract,
  type FunctionName,
  type RefusalCode,
} from '@/shared/contract'
import {
  COMMON_CODES,
  type Action,
  type Call,
  type Failure,
  type FieldFaults,
  type InputOf,
  type ParsedInputOf,
  type RefusalOf,
} from '@/shared/contract/action'
import { connectBy, type LocalFile } from '../rpc/connection'

/** The action of the contract that a path names: `needs.post` → `contract.needs.post`. */
type ActionAt<Path extends ActionPath> = Path extends `${infer F extends FunctionName}.${infer Name}`
  ? Name extends keyof Contract[F]
    ? Extract<Contract[F][Name], Action>
    : never
  : never

type ReadonlyDeep<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> }

/** The data of an answer as a function hands it to the contract. */
export type AnswerData<Path extends ActionPath> = ReadonlyDeep<InferInput<ActionAt<Path>['output']>>

/** What an action may answer: data, or a refusal that it declares. */
export type FakeAnswer<Path extends ActionPath> =
  { ok: true; data: AnswerData<Path> } | { ok: false; error: Failure<RefusalOf<ActionAt<Path>>> }

/** A call as it left the device. */
interface SentCall extends Call {
  functionName: string
}

/** A call to one action, with the input as the device sent it. */
interface SentCallTo<Path extends ActionPath> extends SentCall {
  input: InputOf<ActionAt<Path>>
}

/** The call that a handler gets, with the input as the contract parses it. */
interface ReceivedCall<Path extends ActionPath> {
  input: ParsedInputOf<ActionAt<Path>>
  requestId: string | undefined
}

type Handler<Path extends ActionPath> = (
  call: ReceivedCall<Path>,
) => FakeAnswer<Path> | Promise<FakeAnswer<Path>>

/** Breaches of the contract in the running test. The client repeats failed calls, so an exception would be lost in it. */
const breaches: string[] = []

/** Returns the breaches of the contract in the running test, one line each, and forgets them. */
export function takeBreaches(): string[] {
  return breaches.splice(0)
}

afterEach(() => {
  const found = takeBreaches()
  if (found.length > 0) throw new Error(`The test does not keep to the contract:\n${found.join('\n')}`)
})

/**
 * For tests: a cloud at the transport seam that keeps to the contract. Each action is answered by its path; an action without a handler
 * answers `NotFound`. An input or an answer that the contract does not allow fails the test. A handler that throws is a lost connection.
 */
export class FakeTransport {
  /** Every call that arrived, oldest first. */
  readonly sent: SentCall[] = []
  readonly uploads: { file: LocalFile; path: string }[] = []
  /** While true no call arrives. */
  offline = false
  /** While true calls arrive and are carried out, but the answers are lost. */
  losesAnswers = false
  private readonly handlers = new Map<string, (call: SentCall) => Promise<unknown>>()

  /** Connects the client to this transport. */
  connect(): this {
    connectBy({
      invoke: (functionName, call) => this.invoke({ functionName, ...call }),
      upload: async (file, path, onProgress) => {
        if (this.offline) throw new Error('offline')
        onProgress(1)
        this.uploads.push({ file, path })
        return `cloud://demo.bucket/${path}`
      },
    })
    return this
  }

  /** Sets the handler of an action, instead of the former one. */
  answer<Path extends ActionPath>(path: Path, handler: Handler<Path>): this {
    const action = actionAt(path)
    this.handlers.set(path, async ({ input, requestId }) => {
      const received = safeParse<ActionAt<Path>['input']>(action.input, input)
      if (!received.success) {
        breaches.push(`${path} was sent ${JSON.stringify(flatten(received.issues))}`)
        return { ok: false, error: { code: 'InvalidInput' } }
      }
      const answer = await handler({ input: received.output, requestId })
      return parseAnswer(path, action, answer)
    })
    return this
  }

  /** What was sent to one action, oldest first. */
  to<Path extends ActionPath>(path: Path): SentCallTo<Path>[] {
    return this.sent.filter((call): call is SentCallTo<Path> => pathOf(call) === path)
  }

  private async invoke(call: SentCall): Promise<unknown> {
    if (this.offline) throw new Error('offline')
    this.sent.push({ ...call, input: JSON.parse(JSON.stringify(call.input)) })
    const handle = this.handlers.get(pathOf(call))
    if (!handle) return { ok: false, error: { code: 'NotFound' } }
    const envelope = await handle(call)
    if (this.losesAnswers) throw new Error('connection lost')
    return envelope
  }
}

/** A handler's answer as it travels: the output as the contract parses it. */
function parseAnswer(
  path: ActionPath,
  { output, refusals }: Action,
  answer: { ok: true; data: unknown } | { ok: false; error: Failure },
): unknown {
  if (answer.ok) {
    const parsed = safeParse(output, answer.data)
    if (parsed.success) return { ok: true, data: parsed.output }
    breaches.push(`${path} answered ${JSON.stringify(flatten(parsed.issues))}`)
  } else if (![...COMMON_CODES, ...refusals].includes(answer.error.code)) {
    breaches.push(`${path} does not declare the refusal ${answer.error.code}`)
  }
  return answer
}

const pathOf = ({ functionName, action }: SentCall) => `${functionName}.${action}`

function actionAt<Path extends ActionPath>(path: Path): ActionAt<Path> {
  const actions = Object.entries<Readonly<Record<string, Action>>>(contract).flatMap(
    ([functionName, functions]) =>
      Object.entries(functions).map(([name, action]) => [`${functionName}.${name}`, action] as const),
  )
  const found = new Map<string, Action>(actions).get(path)
  if (!found) throw new RangeError(`no action ${path}`)
  return found as ActionAt<Path>
}

/** The answer of an action that worked. */
export const ok = <Data>(data: Data): { ok: true; data: Data } => ({ ok: true, data })

/** The answer of an action that refuses; `fields` names what is wrong with the input. */
export const no = <Code extends RefusalCode>(
  code: Code,
  fields?: FieldFaults,
): { ok: false; error: Failure<Code> } => ({ ok: false, error: { code, ...(fields && { fields }) } })
