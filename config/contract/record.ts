import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { contract } from '@/shared/contract'
import { CONTRACT_LEVEL } from '@/shared/contract/level'
import { toShapes } from './shape'

/**
 * `npm run contract`: records today's contract as the one of its level. Run it for a new level and for each release: a test compares later
 * contracts with it.
 */
const file = path.join(__dirname, `level-${CONTRACT_LEVEL}.json.gz`)
writeFileSync(file, gzipSync(JSON.stringify(toShapes(contract))))
console.log(`${path.basename(file)}: ${Object.keys(toShapes(contract)).length} actions`)
