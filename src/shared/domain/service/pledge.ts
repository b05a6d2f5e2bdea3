import type { Service } from './service'

/** Spaces, brackets and dots do not distinguish names of papers. */
const bare = (name: string) => name.replace(/[\s“”"'《》（）()、，。.·]/g, '').toLowerCase()

/** Whether a service does not ask for a paper. Nobody may ask for such a paper later either. */
export function isExempt({ exemptDocuments = [] }: Pick<Service, 'exemptDocuments'>, name: string): boolean {
  return exemptDocuments.some((exempt) => bare(exempt) === bare(name))
}
