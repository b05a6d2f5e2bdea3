import { claimsTable, everydayTable, reliabilityTable, wrongClaims, wrongEveryday } from '../typed/claims'
import { missedNeeds, needsTable } from '../typed/needs-found'
import { splitsTable, wrongSplits } from '../typed/splits-offered'

/**
 * `npx tsx bench/match/typed.ts`: measures the answers to needs as users type them, on our own labelled sets
 * (`bench/typed/*.tsv`). `--wrong` lists wrong answers of the open part, which may be used for tuning.
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
