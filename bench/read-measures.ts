import { measureFigures } from '@/shared/domain/policy/measures/measure-figures'

/** Prints how well clauses that give something are told from others, and how many of their amounts are read: `npm run -s measures`. */
function main(): void {
  const { clauses, right, called, calledRight, amountsRight, amountsRead, amountsThere, wrong } =
    measureFigures()
  const share = (part: number, whole: number) => `${part}/${whole} = ${(part / whole).toFixed(3)}`
  console.log(
    `clauses told right: ${share(right, clauses)}; of those called measures: ${share(calledRight, called)}`,
  )
  console.log(
    `amounts: precision ${share(amountsRight, amountsRead)}, recall ${share(amountsRight, amountsThere)}`,
  )
  for (const each of wrong) console.log(`  ${each}`)
}

main()
