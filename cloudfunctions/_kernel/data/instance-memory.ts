/** Steps that bring this instance back to the state of a new one. */
const steps: (() => void)[] = []

/**
 * Declares a memory that this instance keeps from call to call. Every such memory must be declared, so that an instance can begin anew when it is
 * handed to another environment.
 * @returns the same memory
 */
export function forgettable<Memory extends { clear(): void }>(memory: Memory): Memory {
  whenForgotten(() => memory.clear())
  return memory
}

/** Like `forgettable`, for a variable: `forget` must set it back to its first value. */
export function whenForgotten(forget: () => void): void {
  steps.push(forget)
}

/** Forgets everything that this instance has learnt from its environment. No call may be running. */
export function forgetInstance(): void {
  for (const step of steps) step()
}
