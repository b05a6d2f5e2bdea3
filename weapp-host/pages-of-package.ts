import { readFileSync } from 'node:fs'
import path from 'node:path'

interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
}

/** Every page of a built package and the folders of its subpackages, by its own app.json. */
export function pagesOfPackage(packageRoot: string): { pages: string[]; roots: string[] } {
  const config: AppConfig = JSON.parse(readFileSync(path.join(packageRoot, 'app.json'), 'utf8'))
  const { pages, subPackages = [] } = config
  return {
    pages: [
      ...pages,
      ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
    ],
    roots: subPackages.map(({ root }) => root.replace(/\/$/, '')),
  }
}
