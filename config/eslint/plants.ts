import path from 'node:path'

/** One violation, in a file where its rule must report it. */
export interface Plant {
  rule: string
  file: string
  code: string
  /** Part of the message that ESLint must report. */
  message?: string
  /** Files that the violation needs beside it. */
  beside?: Readonly<Record<string, string>>
}

/** A folder without import directions of its own. */
const ROOM = 'deploy'

const planted = (rule: string, code: string): Plant => ({
  rule,
  file: `${ROOM}/${rule.replace(/\W+/g, '-').replace(/^-/, '')}.ts`,
  code,
})

const typed = (rule: string, code: string): Plant => planted(`@typescript-eslint/${rule}`, code)

/** A file with a relative import of another one. */
export function plantImport(rule: string, file: string, target: string, message?: string): Plant {
  const way = path.posix.relative(path.posix.dirname(file), target).replace(/\.tsx?$/, '')
  return {
    rule,
    file,
    code: `import { one } from '${way.startsWith('.') ? way : `./${way}`}'\nexport const two = one\n`,
    beside: { [target]: 'export const one = 1\n' },
    ...(message !== undefined && { message }),
  }
}

const importingPackage = (file: string, name: string, message: string): Plant => ({
  rule: '@typescript-eslint/no-restricted-imports',
  file,
  code: `import * as one from '${name}'\nexport const two = one\n`,
  message,
})

const importingContract = (file: string, message: string): Plant => ({
  rule: '@typescript-eslint/no-restricted-imports',
  file,
  code: `import { contract } from '@/shared/contract'\nexport const two = contract\n`,
  message,
  beside: { 'src/shared/contract/index.ts': 'export const contract = {}\n' },
})

const lines = (count: number, line: string) => `${line}\n`.repeat(count)

const ofSize: readonly Plant[] = [
  planted('max-lines', lines(301, 'export {}')),
  planted('max-lines-per-function', `export function long(): void {\n${lines(80, '  void 0')}}\n`),
  planted(
    'max-params',
    'export const sum = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e\n',
  ),
]

const ofTypes: readonly Plant[] = [
  typed('no-floating-promises', 'export function run(): void {\n  Promise.resolve()\n}\n'),
  typed('no-misused-promises', 'export const one = [1].filter(async (n) => Promise.resolve(n > 0))\n'),
  typed('await-thenable', 'export const one = async () => await 1\n'),
  typed(
    'switch-exhaustiveness-check',
    "export function one(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
  ),
  typed('no-unnecessary-condition', 'export const one = (text: { length: number }) => (text ? 1 : 2)\n'),
  typed('no-explicit-any', 'export const one = (value: any) => String(value)\n'),
  typed(
    'consistent-type-imports',
    "import { Stats } from 'node:fs'\nexport const one = (stats: Stats) => stats.size\n",
  ),
  typed('no-unused-vars', 'const one = 1\nexport {}\n'),
]

/** Rules that the preset of typescript-eslint adds. */
const ofPreset: readonly Plant[] = [
  typed('ban-ts-comment', "// @ts-ignore\nexport const one: number = 'x'\n"),
  typed('no-array-constructor', 'export const one = new Array(1, 2)\n'),
  typed('no-duplicate-enum-values', 'export enum One {\n  A = 1,\n  B = 1,\n}\n'),
  typed('no-empty-object-type', 'export type One = {}\n'),
  typed('no-extra-non-null-assertion', 'export const one = (text?: string) => text!!.length\n'),
  typed('no-misused-new', 'export interface One {\n  new (): One\n}\n'),
  typed('no-namespace', 'export namespace One {\n  export const two = 2\n}\n'),
  typed(
    'no-non-null-asserted-optional-chain',
    'export const one = (two?: { three?: string }) => two?.three!\n',
  ),
  typed('no-require-imports', "export const one = require('node:fs')\n"),
  typed('no-this-alias', 'export function one(this: object) {\n  const self = this\n  return self\n}\n'),
  typed('no-unnecessary-type-constraint', 'export const one = <T extends unknown>(two: T) => two\n'),
  typed('no-unsafe-declaration-merging', 'export interface One {\n  two: 2\n}\nexport class One {}\n'),
  typed('no-unsafe-function-type', 'export type One = Function\n'),
  typed('no-unused-expressions', 'export function one(two: number) {\n  two + 1\n}\n'),
  typed('no-wrapper-object-types', 'export type One = String\n'),
  typed('prefer-as-const', "export const one = { two: 'x' as 'x' }\n"),
  typed('prefer-namespace-keyword', 'declare module One {}\nexport {}\n'),
  typed('triple-slash-reference', '/// <reference path="./one.ts" />\nexport {}\n'),
  planted('no-var', 'export var one = 1\n'),
  planted('prefer-const', 'let one = 1\nexport const two = one\n'),
  planted('prefer-rest-params', 'export function one() {\n  return arguments[0]\n}\n'),
  planted('prefer-spread', 'export const one = (list: number[]) => isNaN.apply(undefined, list)\n'),
  planted('eqeqeq', 'export const one = (two: number) => two == 1\n'),
]

const ofImports: readonly Plant[] = [
  planted(
    'import-x/no-duplicates',
    "import { join } from 'node:path'\nimport { sep } from 'node:path'\nexport const one = join(sep)\n",
  ),
  {
    rule: 'house/no-circle',
    file: `${ROOM}/circle-of-values.ts`,
    code: "import { one } from './circle-of-values-2'\nexport const two = () => one\n",
    beside: {
      [`${ROOM}/circle-of-values-2.ts`]:
        "import { two } from './circle-of-values'\nexport const one = () => two\n",
    },
  },
  {
    rule: 'house/no-circle',
    file: `${ROOM}/circle-of-types.ts`,
    code: "import type { One } from './circle-of-types-2'\nexport type Two = One[]\n",
    message: `${ROOM}/circle-of-types.ts → ${ROOM}/circle-of-types-2.ts → ${ROOM}/circle-of-types-3.ts → ${ROOM}/circle-of-types.ts`,
    beside: {
      [`${ROOM}/circle-of-types-2.ts`]: "export type { Three as One } from './circle-of-types-3'\n",
      [`${ROOM}/circle-of-types-3.ts`]:
        "import type { Two } from './circle-of-types'\nexport type Three = Two | 1\n",
    },
  },
  importingPackage('search-engine/planted-package.ts', 'dayjs', 'The search engine imports nothing'),
  importingPackage('src/shared/domain/planted-package.ts', 'valibot', 'The domain imports only itself'),
  importingPackage('src/shared/domain/planted-node.ts', 'node:fs', 'The domain imports only itself'),
  importingPackage(
    'src/shared/contract/planted-package.ts',
    'react',
    'The contract knows valibot and the domain only',
  ),
  importingPackage('src/ui/planted-node.ts', 'node:fs', 'through src/cloud only'),
  importingPackage('src/features/planted-sdk.ts', 'wx-server-sdk', 'through src/cloud only'),
  importingPackage('cloudfunctions/needs/planted-sdk.ts', 'wx-server-sdk', '_kernel/platform/sdk.ts only'),
  importingPackage(
    'cloudfunctions/_kernel/data/planted-sdk.ts',
    'wx-server-sdk',
    '_kernel/platform/sdk.ts only',
  ),
  importingContract('src/features/needs/planted-contract.ts', 'to the phone'),
  importingContract('src/app/planted-contract.ts', 'to the phone'),
  importingContract('cloudfunctions/needs/planted-contract.ts', 'into the bundle'),
  importingContract('cloudfunctions/_kernel/rpc/planted-contract.ts', 'into the bundle'),
]

const ofDomain: readonly Plant[] = [
  {
    rule: 'no-restricted-properties',
    file: 'src/shared/domain/planted-now.ts',
    code: 'export const one = () => Date.now()\n',
    message: 'The domain has no clock',
  },
  {
    rule: 'no-restricted-properties',
    file: 'src/shared/domain/planted-dice.ts',
    code: 'export const one = () => Math.random()\n',
    message: 'The domain rolls no dice',
  },
  {
    rule: 'no-restricted-syntax',
    file: 'src/shared/domain/planted-date.ts',
    code: 'export const one = () => new Date()\n',
    message: 'The domain has no clock',
  },
]

const ofReact: readonly Plant[] = [
  {
    rule: 'react-hooks/rules-of-hooks',
    file: 'src/ui/planted-hook.tsx',
    code: "import { useState } from 'react'\nexport function usePlanted(on: boolean) {\n  if (on) useState(0)\n}\n",
  },
  {
    rule: 'react-hooks/exhaustive-deps',
    file: 'src/ui/planted-effect.tsx',
    code: "import { useEffect } from 'react'\nexport function usePlanted(run: () => void) {\n  useEffect(run2, [])\n  function run2() {\n    run()\n  }\n}\n",
  },
]

const wall = (file: string, target: string, message: string): Plant =>
  plantImport('import-x/no-restricted-paths', file, target, message)

/** The table of import directions (ARCHITECTURE.md), one forbidden import for each of its statements. */
const ofWalls: readonly Plant[] = [
  wall('search-engine/wall-1.ts', 'src/shared/domain/wall-1-target.ts', 'imports nothing'),
  wall('src/shared/domain/wall-2.ts', 'search-engine/query/wall-2-target.ts', 'one door'),
  wall('bench/wall-3.ts', 'search-engine/store/wall-3-target.ts', 'one door'),
  wall(
    'src/shared/domain/wall-4.ts',
    'src/shared/contract/wall-4-target.ts',
    'The domain imports only itself',
  ),
  wall('src/shared/domain/wall-5.ts', 'src/cloud/wall-5-target.ts', 'The domain imports only itself'),
  wall('src/shared/contract/wall-6.ts', 'src/cloud/wall-6-target.ts', 'The contract imports only the domain'),
  wall(
    'src/shared/domain/wall-7.ts',
    'cloudfunctions/_kernel/data/wall-7-target.ts',
    'Shared code runs on the phone too',
  ),
  wall('src/cloud/wall-8.ts', 'src/features/needs/wall-8-target.ts', 'src/cloud knows the contract only'),
  wall('src/ui/button/wall-9.ts', 'src/shared/domain/wall-9-target.ts', 'Pieces of ui are domain-free'),
  wall(
    'src/features/needs/wall-10.ts',
    'src/features/policies/wall-10-target.ts',
    'Features never import one another',
  ),
  wall('src/features/needs/wall-11.ts', 'src/pages/home/wall-11-target.ts', 'Features know no pages'),
  wall(
    'src/pages/home/wall-12.ts',
    'src/cloud/wall-12-target.ts',
    'Pages speak to the cloud through a feature',
  ),
  wall(
    'src/desk/queue/wall-13.ts',
    'src/cloud/wall-13-target.ts',
    'Pages speak to the cloud through a feature',
  ),
  wall('src/pages/need/wall-14.ts', 'src/pages/home/wall-14-target.ts', 'Pages never import one another'),
  wall('src/pages/need/wall-15.ts', 'src/desk/need/wall-15-target.ts', 'Pages never import one another'),
  wall(
    'src/ui/button/wall-16.ts',
    'cloudfunctions/needs/wall-16-target.ts',
    'reaches the other side through src/cloud',
  ),
  wall('src/cloud/wall-17.ts', 'localcloud/wall-17-target.ts', 'reaches the other side through src/cloud'),
  wall(
    'cloudfunctions/needs/wall-18.ts',
    'cloudfunctions/policies/wall-18-target.ts',
    'A function never imports another',
  ),
  wall(
    'cloudfunctions/needs/wall-19.ts',
    'localcloud/wall-19-target.ts',
    'they know nothing of the local one',
  ),
  wall(
    'cloudfunctions/needs/wall-20.ts',
    'src/features/needs/wall-20-target.ts',
    'Functions share src/shared only',
  ),
  wall(
    'cloudfunctions/_kernel/rpc/wall-21.ts',
    'cloudfunctions/needs/wall-21-target.ts',
    'The kernel knows no function',
  ),
  wall(
    'cloudfunctions/_kernel/rpc/wall-22.ts',
    'src/shared/contract/needs.ts',
    'carries the contract of none',
  ),
  wall('cloudfunctions/needs/wall-23.ts', 'src/shared/contract/policies.ts', 'carries its own contract only'),
  wall(
    'cloudfunctions/needs/wall-24.test.ts',
    'localcloud/wall-24-target.ts',
    'Tests start a world through demo/world.ts',
  ),
  wall('localcloud/wall-25.ts', 'src/shared/domain/wall-25-target.ts', 'knows no product'),
  wall('weapp-host/wall-26.ts', 'cloudfunctions/_kernel/rpc/wall-26-target.ts', 'knows no product'),
  wall('demo/wall-27.ts', 'src/features/needs/wall-27-target.ts', 'The demo is a client'),
  wall('demo/wall-28.ts', 'cloudfunctions/needs/wall-28-target.ts', 'does not look into them'),
  wall('demo/wall-29.ts', 'bench/wall-29-target.ts', 'The demo runs without'),
  wall('e2e/wall-30.ts', 'cloudfunctions/_kernel/data/wall-30-target.ts', 'Journeys know what people see'),
  wall('e2e/wall-31.ts', 'localcloud/wall-31-target.ts', 'Journeys start a world'),
]

export const plants: readonly Plant[] = [
  ...ofSize,
  ...ofTypes,
  ...ofPreset,
  ...ofImports,
  ...ofDomain,
  ...ofReact,
  ...ofWalls,
]
