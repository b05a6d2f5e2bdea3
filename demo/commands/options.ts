import { CommandFailure } from './failure'

/** What the command line of a demo program asks for. */
export interface DemoOptions {
  /** Forget everything first. */
  reset: boolean
  /** Offer `POST /demo/clock`. */
  clock: boolean
  /** Serve the built page; false for tools that need the interfaces only. */
  page: boolean
}

const KNOWN = ['--reset', '--clock', '--no-page']

/** @throws CommandFailure when an option is not known */
export function readOptions(args: readonly string[]): DemoOptions {
  const unknown = args.filter((arg) => !KNOWN.includes(arg))
  if (unknown.length > 0)
    throw new CommandFailure(`不认识 ${unknown.join(' ')}。可用：${KNOWN.join(' ')} / unknown option`)
  return {
    reset: args.includes('--reset'),
    clock: args.includes('--clock'),
    page: !args.includes('--no-page'),
  }
}
