const { execFileSync } = require('node:child_process')
const path = require('node:path')

/** The cloud tests run the very bundles that are deployed: build them once before. */
module.exports = () => {
  const root = path.resolve(__dirname, '..')
  execFileSync(process.execPath, ['--import', 'tsx', 'cloudfunctions/build.ts'], {
    cwd: root,
    stdio: 'inherit',
  })
}
