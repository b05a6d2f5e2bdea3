import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as v from 'valibot'

const ROOT = path.resolve(__dirname, '../..')
const BUILT = path.join(ROOT, 'dist/cloudfunctions')

const Manifest = v.object({
  version: v.string(),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
  overrides: v.optional(v.record(v.string(), v.record(v.string(), v.string())), {}),
})
const readManifest = (file: string) => v.parse(Manifest, JSON.parse(readFileSync(file, 'utf8')))
const installed = (name: string, from: string) =>
  readManifest(createRequire(from).resolve(`${name}/package.json`)).version

describe('what a deployed function asks the platform to install', () => {
  it.each(readdirSync(BUILT))('%s: the versions that these tests ran with', (name) => {
    const { dependencies, overrides } = readManifest(path.join(BUILT, name, 'package.json'))
    expect(dependencies['wx-server-sdk']).toBe(installed('wx-server-sdk', __filename))
    const sdk = createRequire(require.resolve('wx-server-sdk')).resolve('@cloudbase/node-sdk')
    expect(overrides).toEqual({ '@cloudbase/node-sdk': { axios: installed('axios', sdk) } })
  })

  it('the SDK’s HTTP client is none of those with published advisories', () => {
    const sdk = createRequire(require.resolve('wx-server-sdk')).resolve('@cloudbase/node-sdk')
    const [major = 0, minor = 0] = installed('axios', sdk).split('.').map(Number)
    expect(major > 0 || minor >= 31).toBe(true)
  })
})
