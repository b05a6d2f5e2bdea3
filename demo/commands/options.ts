import path from 'node:path'
import { ROOT } from '../environment'
import { CommandFailure } from './failure'

/** What the command line of a demo program asks for. */
export interface DemoOptions {
  /** Forget everything first. */
  reset: boolean
  /** Offer `POST /demo/clock`. */
  clock: boolean
  /** Serve the built page; false for tools that need the interfaces only. */
  page: boolean
  /** No demo: what a deployment plants into a new environment. */
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

/** Where the data are when the shell names no file: the empty world has its own. */
export function defaultDataFile({ empty }: Pick<DemoOptions, 'empty'>): string {
  return path.join(ROOT, '.data', empty ? 'empty.db' : 'atlas.db')
}
