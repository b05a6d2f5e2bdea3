/** An error that the user can correct. It is shown without a stack. */
export class CommandFailure extends Error {}

/** Makes a program end with an error. A CommandFailure is shown by its message, any other error with its stack. */
export function reportFailure(error: unknown): void {
  if (error instanceof CommandFailure) console.error(`\n✖ ${error.message}`)
  else console.error(error)
  process.exitCode = 1
}

/** As `reportFailure`, and ends the process at once: for programs that would otherwise go on running. */
export function failAndExit(error: unknown): never {
  reportFailure(error)
  process.exit()
}
