import type { Seed } from './plant'

/** The demos for tests: one of everything, or the whole district. */
export type SeedName = 'minimal' | 'district'

declare global {
  /** Demos that earlier test files computed (JSON) or played (a data file in Base64), by name and instant. Only the test environment sets it. */
  var keptSeeds: Map<string, string> | undefined
}

/**
 * The demo as of `now` (epoch ms). Computing it plays the life of every need. If an earlier test file of the same process has done
 * so, its result is reused.
 */
export async function seedOfWorld(name: SeedName, now: number): Promise<Seed> {
  const key = `${name} ${now}`
  if (last?.key === key) return last.seed
  const seed = await workOut(key, name, now)
  last = { key, seed }
  return seed
}

/** The last requested demo. It can be reused, because a test file plants the same one repeatedly and the database stores copies. */
let last: { key: string; seed: Seed } | undefined

async function workOut(key: string, name: SeedName, now: number): Promise<Seed> {
  const kept = globalThis.keptSeeds?.get(key)
  if (kept !== undefined) return fromText(kept)
  const { districtAt, hamletAt } = await import('./seed')
  const seed = name === 'district' ? districtAt(now) : hamletAt(now)
  globalThis.keptSeeds?.set(key, toText(seed))
  return seed
}

const toText = ({ catalogue, ...rest }: Seed): string =>
  JSON.stringify({ ...rest, catalogue: catalogue.toString('base64') })

function fromText(text: string): Seed {
  const { catalogue, ...rest }: Omit<Seed, 'catalogue'> & { catalogue: string } = JSON.parse(text)
  return { ...rest, catalogue: Buffer.from(catalogue, 'base64') }
}
