import './taro-global'
import * as v from 'valibot'
import config from '@/app.config'

const AppConfig = v.object({
  pages: v.array(v.string()),
  subPackages: v.optional(v.array(v.object({ root: v.string(), pages: v.array(v.string()) })), []),
})

/** Every page of the browser build, read from the configuration that the build uses, so no page is forgotten. */
export function pagesOfApp(): string[] {
  const { pages, subPackages } = v.parse(AppConfig, config)
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
  ]
}
