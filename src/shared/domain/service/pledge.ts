import type { Service } from './service'

/** Blanks, brackets and dots say nothing about which paper is meant. */
const bare = (name: string) => name.replace(/[\s“”"'《》（）()、，。.·]/g, '').toLowerCase()

/** Whether a service does not ask for a paper: nobody may be asked for it later either. */
export function isExempt({ exemptDocuments = [] }: Pick<Service, 'exemptDocuments'>, name: string): boolean {
  return exemptDocuments.some((exempt) => bare(exempt) === bare(name))
}
