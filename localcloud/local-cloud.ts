import type { FastifyInstance } from 'fastify'
import type { LocalClock } from './clock'
import type { CollectionDeclaration } from './database/database'
import type { DatabaseInspection } from './database/inspection'
import type { Sessions } from './front/sessions'
import type { KeptThreads } from './functions/function-threads'
import type { TimerOddity } from './functions/timers'
import type { CallUsage } from './functions/usage'
import type { Storage } from './gateway/storage'
import type { LogLine } from './log'
import type { Quota } from './quota'
import type { Trouble } from './trouble'
import type { Codes } from './wechat/codes'
import type { ContentChecks } from './wechat/content-check'
import type { MessageTemplate, Messages } from './wechat/messages'
import type { PhoneNumbers } from './wechat/phone-numbers'

export interface LocalCloudOptions {
  /** Path of the data file, or `:memory:`. */
  dataFile: string
  /** A backup. A cloud in memory starts with its contents. */
  beginsWith?: string
  /** The built functions: `<name>/{index.js,package.json,config.json}`. */
  functionsRoot: string
  /** Environment variables of every function, as a deployment configures them. */
  functionVariables?: Readonly<Record<string, string>>
  /** Threads that earlier clouds of this process handed back. */
  keptThreads?: KeptThreads
  collections: readonly CollectionDeclaration[]
  /** A message of a template that is not listed gets error 40037. */
  messageTemplates?: readonly MessageTemplate[]
  /** 0 (default) takes any free port; the address is always 127.0.0.1. */
  port?: number
  env?: string
  appId?: string
  /** Whether timer triggers fire by their cron expressions or only by `fireTimer` (default). */
  timers?: 'cron' | 'manual'
  /** The instant the clock starts at, epoch ms. */
  now?: number
  /** The host product's own routes. */
  routes?: (app: FastifyInstance, cloud: LocalCloud) => void | Promise<void>
  /** A built web page, served at / with index.html for unknown paths. */
  staticRoot?: string
  messageLatencyMs?: number
  /** The function that WeChat's message push calls with the verdict on a picture. */
  pictureVerdictsTo?: string
  log?: (line: LogLine) => void
}

/** The result and the cost of a call. */
export interface InvokeResult {
  result: unknown
  requestId: string
  durationMs: number
  reads: number
  writes: number
  warnings: string[]
}

/** A running local cloud. */
export interface LocalCloud {
  readonly url: string
  readonly port: number
  readonly env: string
  readonly clock: LocalClock
  readonly sessions: Sessions
  /** Calls a function as a client would; throws CloudFault (`code`, `message`) when the function itself fails. */
  invoke(
    functionName: string,
    event: unknown,
    as?: { openid?: string; source?: string },
  ): Promise<InvokeResult>
  /** Fires the function's timer trigger now. */
  fireTimer(functionName: string): Promise<InvokeResult>
  /** Makes the next firing of the function's timer by cron irregular: late, twice or not at all, as happens in production. */
  disturbTimer(functionName: string, oddity: TimerOddity): void
  /** Trouble on demand: calls that fail, are slow or are never answered. */
  readonly trouble: Trouble
  /** The usage of the base environment's quota. On demand it refuses every excess. */
  readonly quota: Quota
  /** Starts instances ahead of their first call. */
  prewarm(functionNames?: readonly string[]): Promise<void>
  readonly messages: Messages
  readonly checks: ContentChecks
  readonly phones: PhoneNumbers
  readonly codes: Codes
  /** Pushes the pending verdicts on pictures. With `timers: 'cron'` the local cloud does so itself after a moment. */
  pushVerdicts(): Promise<void>
  readonly database: DatabaseInspection
  readonly storage: Storage
  /** The last calls and their costs, oldest first. */
  usage(): CallUsage[]
  /** Writes a consistent copy of the data file while everything runs. */
  backup(file: string): void
  close(): Promise<void>
}
