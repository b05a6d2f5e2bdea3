import path from 'node:path'
import { ROOT } from '../environment'
import { CommandFailure } from './failure'

/** The options on the command line of a demo program. */
export interface DemoOptions {
  /** Delete all data first. */
  reset: boolean
  /** Offer `POST /demo/clock`. */
  clock: boolean
  /** Serve the built page; false for tools that need only the interfaces. */
  page: boolean
  /** Plant the first data of a deployment instead of the demo. */
  empty: boolean
}

const KNOWN = ['--reset', '--clock', '--no-page', '--empty']

/** @throws CommandFailure when an option is not known */
export function readOptions(args: readonly string[]): DemoOptions {
  const unknown = args.filter((arg) => !KNOWN.includes(arg))
  if (unknown.length > 0)
    throw new CommandFailure(`不认识 ${unknown.join(' ')}。可用：${KNOWN.join(' ')} / unknown option`)
  return {
    reset: args.includes('--reset'),
    clock: args.includes('--clock'),
    empty: args.includes('--empty'),
    page: !args.includes('--no-page'),
  }
}

/** The data file when the shell names none. The empty world has its own file. */
export function defaultDataFile({ empty }: Pick<DemoOptions, 'empty'>): string {
  return path.join(ROOT, '.data', empty ? 'empty.db' : 'atlas.db')
}
