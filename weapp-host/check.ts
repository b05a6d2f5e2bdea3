import path from 'node:path'
import { LEAST_BASE_LIBRARY } from './compile/base-library'
import { compilePackage } from './compile/compile'

/** `npm run check:package`: lists problems of dist/weapp in WeChat or on the oldest supported phones. */
const { problems, borrowed } = compilePackage(path.resolve(__dirname, '..', 'dist', 'weapp'))
for (const { file, message } of problems) console.error(`${file}: ${message}`)
if (problems.length === 0) console.log(`every script of the package is ES2019`)
console.log(`base library ${LEAST_BASE_LIBRARY} adds to the oldest engines what the package uses:`)
for (const [name, since] of [...borrowed].sort()) console.log(`  ${name} (since ${since})`)
if (problems.length > 0) process.exitCode = 1
