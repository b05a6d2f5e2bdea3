import type { BaseIssue, BaseSchema, InferInput, InferOutput } from 'valibot'
import { MINUTE_MS } from '@/shared/domain/time/units'
import type { Role } from '../domain/access/role'
import { READS_PER_MINUTE, WRITES_PER_MINUTE } from './limits'

type Schema = BaseSchema<unknown, unknown, BaseIssue<unknown>>

/** Refusals that any action may answer; everything else an action must declare. */
export const COMMON_CODES = [
  'InvalidInput',
  'Unauthenticated',
  'Forbidden',
  'OwnEnterprise',
  'NotFound',
  'ChangedMeanwhile',
  'TooMany',
  'TextRefused',
  'UpdateNeeded',
  'Unavailable',
] as const
export type CommonCode = (typeof COMMON_CODES)[number]

/**
 * The subject of an action, named by one field of its input. The kernel loads it before the handler and checks that the caller's
 * membership reaches it. `self`: the caller's own affairs, or public knowledge.
 */
export interface SubjectInputs {
  self: object
  need: { needId: string }
  enterprise: { enterpriseId: string }
  region: { regionCode: string }
  service: { serviceId: string }
  policy: { policyId: string }
  push: { pushId: string }
  invitation: { code: string }
}
export type SubjectKind = keyof SubjectInputs

/** One thing a person can ask of the cloud. `writes`: the action changes something; its call carries a requestId, and the same id gets the same answer. */
export interface Action<
  I extends Schema = Schema,
  O extends Schema = Schema,
  R extends string = string,
  K extends SubjectKind = SubjectKind,
> {
  summary: string
  input: I
  output: O
  /** Who may call it. A call by anybody else is `Forbidden` before the handler runs. */
  roles: readonly Role[]
  about: K
  refusals: readonly R[]
  writes: boolean
  /** How many calls one person may make in a minute. Further calls are refused as `TooMany`, with a wait. */
  perMinute: number
  /** The texts of the input that others will see: the kernel has the platform check them before the handler. */
  shown: ShownText | undefined
}

/** The scene in which others see a text, as the platform's check names it, and the input fields that hold the text: `text`, `contact.name`. */
export interface ShownText<Field extends string = string> {
  scene: 'profile' | 'comment' | 'post'
  fields: readonly Field[]
}

/** A field of the input, or a field of one of its objects. */
type FieldPath<Input> = {
  [K in keyof Input & string]:
    | K
    | (NonNullable<Input[K]> extends readonly unknown[] | string | number | boolean
        ? never
        : `${K}.${keyof NonNullable<Input[K]> & string}`)
}[keyof Input & string]

/** Budgets are counted per minute. */
export const WINDOW_MS = MINUTE_MS

/** Declares an action; the input must carry the field that names what the action is about. */
export function action<
  I extends Schema,
  O extends Schema,
  K extends SubjectKind,
  const R extends string = never,
>(definition: {
  summary: string
  input: InferOutput<I> extends SubjectInputs[K] ? I : never
  output: O
  roles: readonly Role[]
  about: K
  refusals?: readonly R[]
  writes?: boolean
  /** Left out: 120 for reads, 30 for writes. */
  perMinute?: number
  /** Texts that others will see. */
  shown?: ShownText<FieldPath<InferOutput<I>>>
}): Action<I, O, R, K> {
  const { refusals = [], writes = false } = definition
  const perMinute = definition.perMinute ?? (writes ? WRITES_PER_MINUTE : READS_PER_MINUTE)
  return { ...definition, refusals, writes, perMinute, shown: definition.shown }
}

/** All actions of one function, by name. */
export type FunctionContract = Readonly<Record<string, Action>>

export type InputOf<A extends Action> = InferInput<A['input']>
export type ParsedInputOf<A extends Action> = InferOutput<A['input']>
export type OutputOf<A extends Action> = InferOutput<A['output']>
export type RefusalOf<A extends Action> = A['refusals'][number] | CommonCode

/** Names of the fields that are wrong, with a reason in plain Chinese. */
export type FieldFaults = Readonly<Record<string, string>>

export interface Failure<Code extends string = string> {
  code: Code
  fields?: FieldFaults
  /** Only with `TooMany`: seconds until the person may call again. */
  waitSeconds?: number
}

/** The answer of a function. An expected "no" is a value, because a thrown error reaches a WeChat client only as errCode/errMsg. */
export type Envelope<Data, Code extends string = string> =
  { ok: true; data: Data } | { ok: false; error: Failure<Code> }

/** A call as a client sends it to a function. `requestId` makes a repeated send harmless. */
export interface Call {
  action: string
  input: unknown
  requestId?: string
  /** The contract that the client was built with: src/shared/contract/level.ts. */
  level?: number
  /** The client's release, for the log. */
  release?: string
}
