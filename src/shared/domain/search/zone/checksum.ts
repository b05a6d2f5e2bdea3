const FNV_BASIS = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Checksum of a file (FNV-1a, 32 bits). It shows damage, not forgery. */
export function computeChecksum(bytes: Uint8Array): number {
  let hash = FNV_BASIS
  for (let i = 0; i < bytes.length; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), FNV_PRIME)
  return hash >>> 0
}
