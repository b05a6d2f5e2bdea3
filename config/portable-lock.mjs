import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Makes package-lock.json (or the file named, relative to this folder) valid on every machine (`npm run lock`, after any change of dependencies):
 * - removes download addresses, because every machine has its own registry; versions and integrity are enough;
 * - puts back optional packages for other platforms that the local registry did not offer, because `npm ci` refuses a lock
 *   file without them. They carry no integrity, and npm skips them on other platforms.
 */
const file = new URL(process.argv[2] ?? '../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))

const SYSTEMS = /(?:^|-)(darwin|win32|linux|android|freebsd|openharmony|sunos|aix|netbsd|openbsd)(?:-|$)/
const PROCESSORS = /-(arm64|x64|arm|ia32|ppc64|riscv64|s390x|loong64|wasm32)(?:-|$)/

function isThere(parent, name) {
  for (let place = parent; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${place}${place ? '/' : ''}node_modules/${name}`]) return true
    if (!place.includes('node_modules/')) return lock.packages[`node_modules/${name}`] !== undefined
  }
}

for (const [place, entry] of Object.entries(lock.packages)) {
  delete entry.resolved
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const system = SYSTEMS.exec(name)?.[1]
    if (!system || !/^\d/.test(version) || isThere(place, name)) continue
    const processor = PROCESSORS.exec(name)?.[1]
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(entry.dev && { dev: true }),
      optional: true,
      os: [system],
      ...(processor && { cpu: [processor] }),
    }
    console.log(`put back ${name}@${version}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, JSON.stringify(lock, null, 2) + '\n')
