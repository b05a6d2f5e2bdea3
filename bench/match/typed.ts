import { claimsTable, everydayTable, reliabilityTable, wrongClaims, wrongEveryday } from '../typed/claims'
import { missedNeeds, needsTable } from '../typed/needs-found'
import { splitsTable, wrongSplits } from '../typed/splits-offered'

/**
 * `npx tsx bench/match/typed.ts`: how needs are answered that are written as their users type them, on labelled sets of our own
 * (`bench/typed/*.tsv`). `--wrong` lists what is answered wrongly, of the part that may choose things.
 */
function run(): void {
  console.log(
    [needsTable(), '', splitsTable(), '', everydayTable(), '', claimsTable(), '', reliabilityTable()].join(
      '\n',
    ),
  )
  if (process.argv.includes('--wrong'))
    console.log(
      ['', '### Wrong', missedNeeds(), '', wrongSplits(), '', wrongClaims(), '', wrongEveryday()].join('\n'),
    )
}

run()
