import { wrongFacts, type Category } from '@/shared/domain/need/category'
import { refuse, type Refusal } from '../_kernel/rpc/action-error'

/** Refuses facts with a value of the wrong kind and names each of them; undefined when all are right. */
export function refuseWrongFacts(
  category: Category,
  facts: Readonly<Record<string, string | number>>,
): Refusal<'FactsWrong'> | undefined {
  const wrong = wrongFacts(category, facts)
  if (wrong.length === 0) return undefined
  return refuse(
    'FactsWrong',
    Object.fromEntries(wrong.map((key) => [`facts.${key}`, '这一项写得不对，请检查'])),
  )
}
