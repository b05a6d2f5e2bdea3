import { matchingTable } from './matching'

/** `tsx bench/match/run-race.ts [sizes…]`: prints only the table of engines. */
async function run(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number)
  console.log(await matchingTable(sizes.length > 0 ? sizes : undefined))
}

run().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
