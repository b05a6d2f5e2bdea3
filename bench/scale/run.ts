import { writeFileSync } from 'node:fs'
import { buildFunctions } from '../../cloudfunctions/build'
import { drawLines, type Line } from './draw'
import { measureJobs, measureMessage, type JobCost } from './jobs'
import { baseEnds, monthOf, pushDay, QUIET_DAY, shareOfBase, workingDay } from './model'
import { BASE_QUOTA, priceOf, PRICES, type Usage } from './prices'
import { provincesOf, simulateDay } from './simulate'

const SIZES = [100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 165_000]
const ZONE = 1_000
const PROVINCE = 20_000
const NATION = 165_000
const FOLDER = 'docs/pictures'

const round = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))
const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`
const usageCells = ({ calls, reads, writes, gbs }: Usage) => [calls, reads, writes, gbs].map(round)

/** Prints the tables of docs/scale.md and writes its pictures: `npx tsx bench/scale/run.ts`. */
async function run(): Promise<void> {
  await buildFunctions()
  const jobs = await measureJobs()
  printJobs(jobs)
  const message = await measureMessage()
  printDays(jobs, message)
  printNation(jobs, message)
  draw(jobs)
}

function printJobs(jobs: readonly JobCost[]): void {
  console.log(
    row(
      'job',
      'calls',
      'reads',
      'writes',
      'GB·s',
      'times a day, per 1,000 enterprises',
      'a zone, share of a day',
      'a province',
    ),
  )
  console.log('|---|---|---|---|---|---|---|---|')
  for (const job of jobs) {
    const share = (enterprises: number) => {
      const times = (job.aDay * enterprises) / 1_000
      const { reads, writes } = { reads: job.reads * times, writes: job.writes * times }
      return `${round((reads / BASE_QUOTA.readsADay) * 100)} % r, ${round((writes / BASE_QUOTA.writesADay) * 100)} % w`
    }
    const gbs = job.gbs.toFixed(3)
    console.log(row(job.name, job.calls, job.reads, job.writes, gbs, job.aDay, share(ZONE), share(PROVINCE)))
  }
}

function printDays(jobs: readonly JobCost[], message: Usage): void {
  console.log(`\n${row('day', 'calls', 'reads', 'writes', 'GB·s', 'yuan')}\n|---|---|---|---|---|---|`)
  const line = (what: string, day: Usage) =>
    console.log(row(what, ...usageCells(day), priceOf(day).toFixed(2)))
  line('one message of a push', message)
  line('nobody there', QUIET_DAY)
  for (const [name, enterprises] of [
    ['zone', ZONE],
    ['province', PROVINCE],
  ] as const) {
    line(`working day, ${name} of ${enterprises.toLocaleString('en')}`, workingDay(enterprises, jobs))
    line(`a push to everybody there`, pushDay(enterprises, message))
  }
  const { enterprises, by } = baseEnds(jobs)
  console.log(`\nbase environment ends at ${enterprises.toLocaleString('en')} enterprises, by ${by}`)
  console.log(
    `\n${row('enterprises', 'calls a month', 'reads a day', 'writes a day', 'yuan a month', 'yuan per enterprise')}\n|---|---|---|---|---|---|`,
  )
  for (const size of SIZES) {
    const [day, month] = [workingDay(size, jobs), monthOf(size, jobs, message)]
    console.log(
      row(
        size.toLocaleString('en'),
        round(month.calls),
        round(day.reads),
        round(day.writes),
        month.yuan.toFixed(2),
        (month.yuan / size).toFixed(4),
      ),
    )
  }
}

function printNation(jobs: readonly JobCost[], message: Usage): void {
  const provinces = provincesOf(NATION)
  const days = provinces.map((enterprises, i) => simulateDay(enterprises, jobs, i + 1))
  const one = simulateDay(NATION, jobs, 99)
  console.log(
    `\n${row('environment', 'enterprises', 'calls a day', 'calls in the busiest second', 'in flight')}\n|---|---|---|---|---|`,
  )
  const line = (what: string, day: (typeof days)[number]) =>
    console.log(
      row(
        what,
        day.enterprises.toLocaleString('en'),
        day.calls.toLocaleString('en'),
        day.peakASecond,
        day.peakInFlight,
      ),
    )
  line('the nation in one', one)
  for (const i of [0, 1, 4, 15, 30]) {
    const day = days[i]
    if (day) line(`province ${i + 1} of 31`, day)
  }
  const yuan = provinces.reduce(
    (sum, enterprises) => sum + monthOf(enterprises, jobs, message).yuan + PRICES.baseAMonth,
    0,
  )
  console.log(`\n31 environments: ${yuan.toFixed(0)} yuan a month`)
}

function draw(jobs: readonly JobCost[]): void {
  const parts = [
    ['reads', '#0b6e99'],
    ['writes', '#b06000'],
    ['calls', '#3d7a3d'],
  ] as const
  const shares = parts.map(([name, color]): Line => ({
    name: `${name}`,
    color,
    points: SIZES.slice(0, 5).map((size) => [size, shareOfBase(workingDay(size, jobs))[name]]),
  }))
  writeFileSync(
    `${FOLDER}/scale-base.svg`,
    drawLines({
      title: 'A working day against one base environment',
      xLabel: 'enterprises',
      yLabel: 'share of the quota (1 = all of it)',
      lines: shares,
      limit: { y: 1, name: 'the quota ends here' },
    }),
  )
  const flights = (name: string, color: string, of: (size: number) => number): Line => ({
    name,
    color,
    points: SIZES.map((size) => [size, of(size)]),
  })
  writeFileSync(
    `${FOLDER}/scale-peak.svg`,
    drawLines({
      title: 'Calls in flight in the busiest second (simulated)',
      xLabel: 'enterprises of the nation',
      yLabel: 'calls at once',
      lines: [
        flights('one environment', '#b3261e', (size) => simulateDay(size, jobs, 7).peakInFlight),
        flights(
          'its largest province',
          '#0b6e99',
          (size) => simulateDay(provincesOf(size)[0] ?? 1, jobs, 7).peakInFlight,
        ),
      ],
      limit: { y: BASE_QUOTA.concurrentCalls, name: '20 of one function at once' },
    }),
  )
}

run().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
