import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startWorld } from '../../demo/world'
import { expectData } from '../_tests/answers'
import { published, TEST_ZONE } from '../_tests/policy-steps'

it('a cold instance gets the policies in force from the snapshot, and what changed since document by document', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-snapshot-'))
  const dataFile = path.join(folder, 'atlas.db')
  const first = await startWorld({ dataFile })
  try {
    const recalled = await published(first)
    const { id: policyId, version } = recalled
    expectData(await first.as('chen-li').policies.recall({ policyId, version, reason: '有误' }))
    for (let i = 0; i < 16; i += 1) await published(first, { title: `关于第 ${i + 1} 件事的通知` })
    await first.cloud.fireTimer('policies')
    const last = await published(first, { title: '关于人才公寓的通知' })
    await first.close()

    const second = await startWorld({ dataFile, seed: false })
    try {
      const search = (text: string) => second.as('li-na').policies.search({ zoneCode: TEST_ZONE, text })
      const { policies } = expectData(await search('人才公寓'))
      expect(policies[0]?.id).toBe(last.id)
      // The caller, the enterprise, the state of the index, and the one policy that was published after the snapshot.
      expect(second.cloud.usage().at(-1)).toMatchObject({ reads: 4, warnings: [] })
      const jobs = expectData(await search('稳定用工')).policies.map(({ id }) => id)
      expect(jobs).toHaveLength(17)
      expect(jobs).not.toContain(policyId)
    } finally {
      await second.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
