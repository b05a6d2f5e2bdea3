import type { CommonCode, Failure, FieldFaults } from '@/shared/contract/action'

/** An expected "no" as a value: a handler returns it, so that an undeclared code does not compile. */
export class Refusal<Code extends string = string> {
  constructor(
    readonly code: Code,
    readonly fields?: FieldFaults,
  ) {}

  failure(): Failure<Code> {
    return this.fields ? { code: this.code, fields: this.fields } : { code: this.code }
  }
}

/** `return refuse('NotAllowedNow')`. `fields`: which inputs are meant, with a reason in Chinese. */
export function refuse<const Code extends string>(code: Code, fields?: FieldFaults): Refusal<Code> {
  return new Refusal(code, fields)
}

/** A "no" that any action may answer, thrown from below the handler (a repository, the gate). */
export class ActionError extends Error {
  constructor(
    readonly code: CommonCode,
    readonly fields?: FieldFaults,
  ) {
    super(code)
  }

  failure(): Failure<CommonCode> {
    return this.fields ? { code: this.code, fields: this.fields } : { code: this.code }
  }
}

/** The caller has used up the action's budget. The failure says how long to wait. */
export class TooMany extends ActionError {
  constructor(private readonly waitMs: number) {
    super('TooMany')
  }

  override failure(): Failure<CommonCode> {
    return { code: this.code, waitSeconds: Math.ceil(this.waitMs / 1000) }
  }
}

/** A unique index already holds this key. */
export class DuplicateKey extends Error {
  constructor(readonly index: string) {
    super(`duplicate key: ${index}`)
  }
}
