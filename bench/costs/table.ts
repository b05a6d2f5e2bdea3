import { readFileSync } from 'node:fs'
import { contract } from '@/shared/contract'
import type { FunctionContract } from '@/shared/contract/action'
import type { CallCost } from '../../demo/server/call-costs'
import { percentile } from '../figures'

/** Noted costs of one action, or of one job of a timer, in documents. */
export interface Cost {
  what: string
  calls: number
  reads: { median: number; max: number }
  writes: { median: number; max: number }
  examined: { median: number; max: number }
}

/** Costs by action and timer from files of noted calls. Leaves out refused calls, because they cost less than completed ones. */
export function readCosts(...files: readonly string[]): Map<string, Cost> {
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  const noted = lines.map((line) => JSON.parse(line) as CallCost).filter(({ ok }) => ok)
  const byWhat = new Map<string, CallCost[]>()
  for (const call of noted) byWhat.set(call.what, [...(byWhat.get(call.what) ?? []), call])
  return new Map([...byWhat].map(([what, calls]) => [what, toCost(what, calls)]))
}

function toCost(what: string, calls: readonly CallCost[]): Cost {
  const of = (key: 'reads' | 'writes' | 'examined') => {
    const values = calls.map((call) => call[key])
    return { median: percentile(values, 0.5), max: Math.max(...values) }
  }
  return { what, calls: calls.length, reads: of('reads'), writes: of('writes'), examined: of('examined') }
}

/** Every action of the contract, then every timer that was noted. */
function listWhat(costs: ReadonlyMap<string, Cost>): string[] {
  const actions = Object.entries<FunctionContract>(contract).flatMap(([name, of]) =>
    Object.keys(of).map((action) => `${name}.${action}`),
  )
  const timers = [...costs.keys()].filter((what) => what.startsWith('timer '))
  return [...actions.sort(), ...timers.sort()]
}

const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`

/** One line for each action and timer; a dash where it was never done. */
export function formatCosts(costs: ReadonlyMap<string, Cost>): string {
  const lines = listWhat(costs).map((what) => {
    const cost = costs.get(what)
    if (!cost) return row(what, 0, '–', '–', '–', '–')
    const { calls, reads, writes } = cost
    return row(what, calls, reads.median, reads.max, writes.median, writes.max)
  })
  return [
    row('action', 'calls', 'read, median', 'most', 'written, median', 'most'),
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}

/** Actions and timers whose calls read more in the larger of two zones, by the median. */
export function grownMedians(small: ReadonlyMap<string, Cost>, large: ReadonlyMap<string, Cost>): string[] {
  return [...small.values()]
    .filter(({ what, reads }) => (large.get(what)?.reads.median ?? 0) > reads.median)
    .map(({ what }) => what)
    .sort()
}

/** The same calls in two zones, one line each; calls that cost more in the larger zone come first. */
export function formatGrowth(small: ReadonlyMap<string, Cost>, large: ReadonlyMap<string, Cost>): string {
  const both = [...small.values()].flatMap((before) => {
    const after = large.get(before.what)
    return after ? [{ before, after, growth: after.reads.max - before.reads.max }] : []
  })
  const lines = both
    .sort((a, b) => b.growth - a.growth || (a.before.what < b.before.what ? -1 : 1))
    .map(({ before, after }) => {
      const pair = (key: 'reads' | 'writes' | 'examined') => [
        `${before[key].median} (${before[key].max})`,
        `${after[key].median} (${after[key].max})`,
      ]
      return row(before.what, ...pair('reads'), ...pair('writes'), ...pair('examined'))
    })
  return [
    row(
      'action',
      'read, small',
      'read, large',
      'written, small',
      'written, large',
      'looked at, small',
      'looked at, large',
    ),
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}
