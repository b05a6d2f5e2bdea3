import { isDoubtful, asksAnother } from '@/shared/domain/policy/eligibility/proposals/sentence-doubt'
import { readTests } from '@/shared/domain/policy/eligibility/proposals/condition-readers'
import { saysOnly } from '@/shared/domain/policy/eligibility/proposals/words-left'
for (const w of process.argv.slice(2)) {
  const t = readTests(w)
  console.log(w, isDoubtful(w), asksAnother(w.split(','), false), JSON.stringify(t), saysOnly(w, t))
}
