import { gunzipSync } from 'node:zlib'
import type { World } from '../../demo/world'
import { COLLECTIONS, type CollectionName } from '../_kernel/data/collections'
import { readSnapshot } from '../_kernel/search/snapshot-file'

/** Every collection and every file (packed files are unpacked) that contains one of the texts. */
export function placesOf(world: World, texts: readonly string[]): string[] {
  const says = (content: string) => texts.some((text) => content.includes(text))
  const names = Object.keys(COLLECTIONS) as CollectionName[]
  const collections = names.filter((name) => says(JSON.stringify(world.cloud.database.find(name))))
  const files = world.cloud.storage.paths().filter((path) => {
    const bytes = Buffer.from(world.cloud.storage.get(path)?.bytes ?? [])
    return says(path) || says(contentOf(path, bytes))
  })
  return [...collections, ...files]
}

function contentOf(path: string, bytes: Buffer): string {
  if (path.startsWith('zones/')) return gunzipSync(bytes).toString()
  const snapshot = path.startsWith('snapshots/') ? readSnapshot(bytes) : undefined
  if (!snapshot) return bytes.toString()
  return [bytes.toString(), ...snapshot.starts.map((_, block) => snapshot.blockAt(block))].join('\n')
}
