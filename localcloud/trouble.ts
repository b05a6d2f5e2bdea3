import { CloudFault } from './fault'

/**
 * The kinds of trouble. `refused`: the database fails without doing anything. `unanswered`: the database does the work and the
 * answer is lost. `slow`: the database or WeChat's server takes long. `dropped`: the client's call or its answer is lost. `message`: WeChat's server
 * answers −1.
 */
type TroubleKind = 'refused' | 'unanswered' | 'slow' | 'dropped' | 'message'

/** The amount and the kinds of trouble. */
export interface TroublePlan {
  /** The share of calls that are hit, 0 to 1. */
  share: number
  /** Default: all. */
  kinds?: readonly TroubleKind[]
  /** How long `slow` takes. */
  slowMs?: number
  /** 0 ≤ x < 1; default Math.random. */
  random?: () => number
  /** Awaited before each transaction begins. With it a test changes data after a caller's read and before the caller's write. */
  beforeTransaction?: () => Promise<void>
}

/** Trouble of a local cloud: none until `plan` is called. */
export interface Trouble {
  /** Starts trouble by the plan; undefined ends it. */
  plan(plan: TroublePlan | undefined): void
  /** The number of calls hit so far, by kind. */
  played(): Readonly<Record<TroubleKind, number>>
  /** Runs one action of the database or of WeChat's server, with the planned trouble. */
  around<T>(place: 'database' | 'message', work: () => T | Promise<T>): Promise<T>
  /** Must be awaited when a transaction of the database begins: runs the plan's `beforeTransaction`. */
  transactionBegins(): Promise<void>
  /** Whether a client's call is lost before the work (`lost`), after it (`unanswered`), or not at all. */
  clientCall(): 'lost' | 'unanswered' | undefined
}

const SLOW_MS = 800

const APPLIES: Readonly<Record<'database' | 'message' | 'client', readonly TroubleKind[]>> = {
  database: ['refused', 'unanswered', 'slow'],
  message: ['message', 'slow'],
  client: ['dropped'],
}

const failed = (): CloudFault =>
  new CloudFault(
    'DATABASE_REQUEST_FAILED',
    '[FailedOperation] database request fail, please try again later. Please check your request, but if the problem persists, contact us.',
  )

/** Makes the trouble of one local cloud. */
export function createTrouble(): Trouble {
  let current: TroublePlan | undefined
  const counts: Record<TroubleKind, number> = { refused: 0, unanswered: 0, slow: 0, dropped: 0, message: 0 }
  const draw = (place: keyof typeof APPLIES): TroubleKind | undefined => {
    if (!current) return undefined
    const { share, kinds, random = Math.random } = current
    if (random() >= share) return undefined
    const possible = APPLIES[place].filter((kind) => kinds?.includes(kind) ?? true)
    const kind = possible[Math.floor(random() * possible.length)]
    if (kind !== undefined) counts[kind]++
    return kind
  }
  return {
    plan: (plan) => {
      current = plan
    },
    played: () => ({ ...counts }),
    around: async (place, work) => {
      const kind = draw(place)
      if (kind === 'refused') throw failed()
      if (kind === 'message') throw new MessageTrouble()
      if (kind === 'slow') await new Promise((resolve) => setTimeout(resolve, current?.slowMs ?? SLOW_MS))
      const result = await work()
      if (kind === 'unanswered') throw failed()
      return result
    },
    transactionBegins: async () => current?.beforeTransaction?.(),
    clientCall: () =>
      draw('client') === undefined
        ? undefined
        : (current?.random ?? Math.random)() < 0.5
          ? 'lost'
          : 'unanswered',
  }
}

/** WeChat's server is busy: the answer is −1, nothing was sent. */
export class MessageTrouble extends Error {
  readonly answer = { errcode: -1, errmsg: 'system error' }
}
