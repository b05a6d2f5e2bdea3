import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'

/** Writes code that a command made, in the house's format. */
export async function writeSource(path: string, code: string): Promise<void> {
  writeFileSync(path, await format(code, { ...(await resolveConfig(path)), filepath: path }))
}
