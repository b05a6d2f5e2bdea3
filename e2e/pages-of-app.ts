import './taro-global'
import config from '../src/app.config'

interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
}

/** Every page of the browser build, read from the very configuration that it is built by: none can be forgotten. */
export function pagesOfApp(): string[] {
  const { pages, subPackages = [] } = config as unknown as AppConfig
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
  ]
}
