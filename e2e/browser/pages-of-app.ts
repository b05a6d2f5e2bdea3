import './taro-global'
import * as v from 'valibot'
import config from '@/app.config'

const AppConfig = v.object({
  pages: v.array(v.string()),
  subPackages: v.optional(v.array(v.object({ root: v.string(), pages: v.array(v.string()) })), []),
})

/** Every page of the browser build, read from the very configuration that it is built by: none can be forgotten. */
export function pagesOfApp(): string[] {
  const { pages, subPackages } = v.parse(AppConfig, config)
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
  ]
}
