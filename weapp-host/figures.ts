import type { HolderStep } from './holder'

/** Limits of one step below which a person on a small phone notices no delay. */
const BUDGET = { setDataBytes: 64 * 1024, nodes: 1000 } as const

/** The steps that cost more than allowed, in words; empty when all is well. */
export function overBudget(steps: readonly HolderStep[]): string[] {
  return steps
    .filter(({ setDataBytes, nodes }) => setDataBytes > BUDGET.setDataBytes || nodes >= BUDGET.nodes)
    .map(({ name, setDataBytes, nodes }) => `${name}: ${setDataBytes} bytes of setData, ${nodes} nodes`)
}

/** Prints what was measured as a table, past the test runner's own console. */
export function printSteps(title: string, steps: readonly HolderStep[]): void {
  const rows = steps.map(({ name, route, setDataBytes, setDataCalls, nodes, settledMs }) =>
    [
      setDataBytes.toLocaleString('en').padStart(8),
      String(setDataCalls).padStart(6),
      String(nodes).padStart(6),
      String(settledMs).padStart(8),
      ` ${route}  ${name}`,
    ].join(' '),
  )
  const head = '   bytes  calls  nodes  ms       page and step'
  process.stdout.write(`\n${title}\n${head}\n${rows.join('\n')}\n`)
}
