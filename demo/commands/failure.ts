/** Something a person can put right: shown as it is, without a stack. */
export class CommandFailure extends Error {}

/** Makes a program end with an error: a CommandFailure is shown in its own words, anything else with its stack. */
export function reportFailure(error: unknown): void {
  if (error instanceof CommandFailure) console.error(`\n✖ ${error.message}`)
  else console.error(error)
  process.exitCode = 1
}

/** As `reportFailure`, and ends the process at once: for programs that something else keeps alive. */
export function failAndExit(error: unknown): never {
  reportFailure(error)
  process.exit()
}
