import type { RegionCode } from '@/shared/domain/access/region'
import { createHash } from 'node:crypto'

/**
 * The ids that the services function gives. They are computed from the names, so that adding or importing a service of the demo
 * again finds the existing one. The world test checks that both sides agree.
 */
export const organizationId = (name: string): string => `o_${digest(name)}`

export const demoServiceId = (regionCode: RegionCode, organizationName: string, name: string): string =>
  `s_${digest(`${regionCode}\n${organizationName}\n${name}`)}`

/** A code of six symbols that cannot be confused when read aloud, such as `7K2-4P8`. The same key always gives the same code. */
export function makeCaseCode(key: string): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  const bytes = createHash('sha256').update(key).digest()
  const symbols = [...bytes.subarray(0, 6)].map((byte) => alphabet.charAt(byte & 31)).join('')
  return `${symbols.slice(0, 3)}-${symbols.slice(3)}`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20)
}
