import { spawnSync } from 'node:child_process'
import { bundled } from '../bundled'

/** `npm run -s match -- …`: runs `match-lines.ts` bundled, at the speed of deployed code. */
async function run(): Promise<void> {
  const script = await bundled('bench/match/match-lines.ts')
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}

run().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
