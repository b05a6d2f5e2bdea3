import type { contract } from '@/shared/contract'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { stripPersons } from '@/shared/domain/access/anonymize'
import type { Need } from '@/shared/domain/need/need'
import { asSeenBy } from '@/shared/domain/need/review'
import type { Handler } from '../_kernel/rpc/handler'
import { needs } from '../_kernel/data/repositories/needs'

/** Publishers read what is asked, never who asks; only the enterprise and its officers know that. */
export const questions: Handler<typeof contract.policies.questions> = async ({ subject: { id } }) => {
  const found = await needs.aboutPolicy(id, PAGE_SIZE + 1)
  const listed = found.slice(0, PAGE_SIZE)
  return {
    questions: listed.map((need) => ({ text: plainText(need), at: need.createdAt })),
    more: found.length > PAGE_SIZE,
    asked: listed.length,
  }
}

function plainText(need: Need): string {
  const { text } = asSeenBy(need, { reviews: false })
  const { enterpriseName, author, contact } = need
  return stripPersons(text, { enterpriseName, names: [author.name, contact.name] }).text
}
