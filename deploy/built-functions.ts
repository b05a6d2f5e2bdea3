import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contract } from '@/shared/contract'
import type { FunctionContract } from '@/shared/contract/action'
import { FORMER_NAMES } from '../cloudfunctions/former-names'
import type { BuiltFunction } from './agreement'
import type { DesiredState } from './desired-state'

const CONTRACTS: Readonly<Record<string, FunctionContract>> = contract

/** The functions of a state with their bundles, for `disagreements`. */
export function builtFunctions({ functions }: DesiredState): BuiltFunction[] {
  return functions.map((one) => {
    const now = FORMER_NAMES.find(({ name }) => name === one.name)?.now ?? one.name
    const actions = Object.values(CONTRACTS[now] ?? {})
    return {
      ...one,
      code: readFileSync(path.join(one.path, 'index.js'), 'utf8'),
      showsTexts: actions.some(({ shown }) => shown !== undefined),
    }
  })
}
