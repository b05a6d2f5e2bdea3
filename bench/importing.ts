import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PolicyView } from '@/shared/contract/policy-view'
import { toDocx, toHtml, toPdf } from '../cloudfunctions/_tests/notice-files'
import { NOTICE, TEST_ZONE } from '../cloudfunctions/_tests/policy-steps'
import { startWorld, type World } from '../demo/world'
import { ms, percentile, type Figure } from './figures'

/** Notices as they were published lie beside the repository, never in it. */
const SEEDS = path.resolve(__dirname, '../../shared/seeds')
const FORMATS = { txt: (text: string) => Buffer.from(text), html: toHtml, docx: toDocx, pdf: toPdf } as const
type Format = keyof typeof FORMATS
const ROUNDS = 9
const PROMISED_MS = 300

/** Time from sending a notice's file to the answer with its draft. Includes storage, database and network, but not the upload. */
export async function importingFigures(): Promise<Figure[]> {
  const world = await startWorld()
  const figures: Figure[] = []
  for (const [name, text] of notices()) {
    const taken: string[] = []
    let slowestMs = 0
    let read: PolicyView | undefined
    let same = true
    for (const format of Object.keys(FORMATS) as Format[]) {
      const { policy, tookMs } = await importedAs(world, format, text)
      read ??= policy
      same &&= saysTheSame(policy, read)
      slowestMs = Math.max(slowestMs, tookMs)
      taken.push(`${format} ${ms(tookMs)}`)
    }
    const clauses = read?.clauses.filter(({ path: number }) => number !== '').length ?? 0
    figures.push({
      what: `import of ${name}: ${clauses} clauses, ${read?.documentNumber ?? 'without a number'}, ${read?.writtenOn}`,
      measured: `${taken.join(', ')}${same ? '' : ', not all the same'}`,
      promised: `< ${PROMISED_MS} ms`,
      passed: same && slowestMs < PROMISED_MS,
    })
  }
  await world.close()
  return figures
}

function notices(): (readonly [name: string, text: string])[] {
  const files = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : []
  if (files.length === 0) return [['an invented notice', NOTICE]]
  return files.map((name, i) => [`real notice ${i + 1}`, readFileSync(path.join(SEEDS, name), 'utf8')])
}

/** Median of a few rounds; the first, which starts the function, does not count. */
async function importedAs(
  world: World,
  format: Format,
  text: string,
): Promise<{ policy: PolicyView; tookMs: number }> {
  const bytes = FORMATS[format](text)
  const taken: number[] = []
  let policy: PolicyView | undefined
  for (let round = 0; round <= ROUNDS; round += 1) {
    const fileId = world.cloud.storage.put(`uploads/chen-li/x${round}/notice.${format}`, bytes)
    // Each import gets a minute of its own, because nobody imports this fast and the rate limit would refuse it.
    world.cloud.clock.advance(60_000)
    const startedAt = performance.now()
    const answer = await world.as('chen-li').documents.import({ regionCode: TEST_ZONE, fileId })
    if (round > 0) taken.push(performance.now() - startedAt)
    if (!answer.ok) throw new Error(answer.error.code)
    policy = answer.data.policy
  }
  if (!policy) throw new Error('nothing was imported')
  return { policy, tookMs: percentile(taken, 0.5) }
}

function saysTheSame(policy: PolicyView, other: PolicyView): boolean {
  const said = ({ title, documentNumber, writtenOn, issuingBodies, clauses, contacts, links }: PolicyView) =>
    JSON.stringify([title, documentNumber, writtenOn, issuingBodies, clauses, contacts, links])
  return said(policy) === said(other)
}
