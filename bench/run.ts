import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { buildFunctions } from '../cloudfunctions/build'
import { audience } from './audience'
import { writeCosts } from './costs/run'
import { durability } from './durability'
import { postDurability } from './post-durability'
import { eligibilityFigures } from './eligibility-figures'
import { ms, formatTable, type Figure } from './figures'
import { functionMatch } from './function-match'
import { h5Slow } from './h5-slow'
import { h5Weight } from './h5-weight'
import { importingFigures } from './importing'
import { longLists } from './long-lists'
import { longTexts } from './long-texts'
import { matchingTable } from './match/matching'
import { phoneMatch } from './phone-match'
import { policiesOfOne } from './policies-of-one'
import { posting } from './posting'
import { pushKills } from './push-kills'
import { pushing } from './pushing'
import { recounting } from './recounting'
import { rosterFigures } from './roster'
import { needRaces } from './need-races'
import { queueing } from './queueing'
import { sweeping } from './sweeping'
import { quietDay } from './quiet-day'
import { roundTrip } from './round-trip'
import { jobFigures } from './scale/figures'
import { seeding } from './seeding'
import { weappStart } from './weapp-start'
import { storeSpeed } from './store-speed'
import { packageBytes } from './size'

const MAIN_PACKAGE_MAX = 800_000

/** Parts of the table that can be printed alone, by their option. */
const PARTS: Readonly<Record<string, () => Promise<Figure[]>>> = {
  eligibility: eligibilityFigures,
  roster: rosterFigures,
  h5: async () => [...(await h5Weight()), ...(await h5Slow())],
  lists: longLists,
  phone: weappStart,
  queue: queueing,
  sweep: sweeping,
  races: needRaces,
  texts: longTexts,
  posts: async () => [...(await posting()), await postDurability()],
  pushes: async () => [...(await pushing()), await pushKills()],
  search: async () => [...(await functionMatch()), ...(await phoneMatch())],
}

/**
 * `npm run bench`: prints the table of figures, then our engine beside libraries (minutes; `-- --figures` leaves that out). `-- --eligibility`,
 * `-- --roster`, `-- --h5`, `-- --lists`, `-- --phone`, `-- --queue`, `-- --sweep`, `-- --races`, `-- --texts`, `-- --posts`, `-- --pushes` and `-- --search`
 * print one part, `-- --costs` writes docs/costs.md. These are no tests: a slow machine prints slow figures.
 */
async function run(): Promise<void> {
  await buildFunctions()
  if (process.argv.includes('--costs')) return writeCosts()
  const only = Object.entries(PARTS).find(([name]) => process.argv.includes(`--${name}`))
  if (only) return console.log(formatTable(await only[1]()))
  const figures: Figure[] = [
    await roundTrip(),
    await quietDay(),
    ...(await jobFigures()),
    ...(await posting()),
    await durability(),
    await postDurability(),
    await seeding(),
    ...storeSpeed(),
    ...(await eligibilityFigures()),
    ...(await importingFigures()),
    ...(await longTexts()),
    await policiesOfOne(),
    ...(await audience()),
    ...(await rosterFigures()),
    ...(await recounting()),
    ...(await queueing()),
    ...(await sweeping()),
    ...(await pushing()),
    await pushKills(),
    ...(await functionMatch()),
    ...(await phoneMatch()),
  ]
  if (existsSync('dist/weapp/app.json')) {
    const { main = Number.NaN } = packageBytes()
    figures.push({
      what: 'weapp main package',
      measured: `${Math.round(main / 1000)} kB`,
      promised: '< 800 kB',
      passed: main < MAIN_PACKAGE_MAX,
    })
    figures.push(...(await weappStart()))
  } else console.error('dist/weapp is not built: run `npm run build:weapp` to measure the package')
  if (existsSync('dist/h5/index.html')) figures.push(...(await h5Weight()), ...(await h5Slow()))
  else console.error('dist/h5 is not built: run `npm run build:h5` to measure what a browser fetches')
  console.log(
    `\nNode ${process.version}, ${cpus().length} cores, ${ms(process.uptime() * 1000)} in all\n\n${formatTable(figures)}`,
  )
  if (!process.argv.includes('--figures')) console.log(`\n${await matchingTable()}`)
}

run().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
