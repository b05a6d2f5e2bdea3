import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud, type LocalCloud, type LocalCloudOptions, type LogLine } from '../server'

/** A data file in a directory of its own. */
export const newDataFile = (): string => join(mkdtempSync(join(tmpdir(), 'local-cloud-')), 'data.db')

/** A local cloud with the fixture functions, and what it logged. */
export async function startFixture(
  options: Partial<LocalCloudOptions> = {},
): Promise<{ cloud: LocalCloud; log: LogLine[] }> {
  const log: LogLine[] = []
  const cloud = await startLocalCloud({
    dataFile: ':memory:',
    functionsRoot: join(__dirname, 'fixtures/functions'),
    collections: [{ name: 'things', indexes: [{ name: 'zone', keys: [['zone', 1]] }] }],
    messageTemplates: [{ id: 'T1', title: '受理进度', fields: ['thing1', 'phrase2', 'time3'] }],
    log: (line) => log.push(line),
    ...options,
  })
  return { cloud, log }
}
