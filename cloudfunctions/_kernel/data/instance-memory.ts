/** What has to be done so that this instance knows no more than a new one. */
const steps: (() => void)[] = []

/**
 * Declares something that this instance keeps from call to call: whatever a function remembers outside of a call is declared here, so that
 * an instance which is handed to another environment can begin anew.
 * @returns the same
 */
export function forgettable<Memory extends { clear(): void }>(memory: Memory): Memory {
  whenForgotten(() => memory.clear())
  return memory
}

/** As `forgettable`, for a variable: `forget` puts it back to what it is at the start. */
export function whenForgotten(forget: () => void): void {
  steps.push(forget)
}

/** Forgets everything that this instance has learnt from its environment. No call may be under way. */
export function forgetInstance(): void {
  for (const step of steps) step()
}
