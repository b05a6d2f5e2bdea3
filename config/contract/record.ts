import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { contract } from '@/shared/contract'
import { CONTRACT_LEVEL } from '@/shared/contract/level'
import { toShapes } from './shape'

/**
 * `npm run contract`: keeps today's contract as that of its level. Run it with a new level, and with each release: what a release has
 * promised to phones, later ones are compared with.
 */
const file = path.join(__dirname, `level-${CONTRACT_LEVEL}.json.gz`)
writeFileSync(file, gzipSync(JSON.stringify(toShapes(contract))))
console.log(`${path.basename(file)}: ${Object.keys(toShapes(contract)).length} actions`)
