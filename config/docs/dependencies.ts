import { readFileSync } from 'node:fs'
import path from 'node:path'

const PAGE = 'docs/dependencies.md'
const MANIFESTS = ['package.json', 'deploy/package.json']

/** Packages of the manifests that have no line in the page of reasons, and lines about packages that are gone. */
export function findUnexplainedPackages(root: string): string[] {
  const used = MANIFESTS.flatMap((name) =>
    packagesOf(JSON.parse(readFileSync(path.join(root, name), 'utf8'))),
  )
  const explained = [...readFileSync(path.join(root, PAGE), 'utf8').matchAll(/^\| ([@a-z][^|]*) \| /gm)]
    .flatMap(([, names = '']) => names.split(', '))
    .filter((name) => name !== 'package')
  return [
    ...used
      .filter((name) => !explained.some((pattern) => covers(pattern, name)))
      .map((name) => `${PAGE}: no reason for ${name}`),
    ...explained
      .filter((pattern) => !used.some((name) => covers(pattern, name)))
      .map((pattern) => `${PAGE}: ${pattern} is no dependency`),
  ]
}

/** `@types/*` covers every package of that scope. */
function covers(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}

function packagesOf(manifest: unknown): string[] {
  if (typeof manifest !== 'object' || manifest === null) return []
  return Object.entries(manifest).flatMap(([field, packages]: [string, unknown]) =>
    ['dependencies', 'devDependencies'].includes(field) && typeof packages === 'object' && packages !== null
      ? Object.keys(packages)
      : [],
  )
}
