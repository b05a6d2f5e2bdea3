/** Something a person can put right: shown as it is, without a stack. */
export class CommandFailure extends Error {}

/** Ends a program of this folder: a Failure is told in its own words, anything else with its stack. */
export function reportFailure(error: unknown): void {
  if (error instanceof CommandFailure) console.error(`\n✖ ${error.message}`)
  else console.error(error)
  process.exitCode = 1
}
