import type { RuleProblem } from '@/shared/domain/policy/eligibility/problems'

interface ProblemWords {
  text: string
  /** The problem may be intended, so the policy can still go to review. */
  tolerable: boolean
}

const WORDS: Readonly<Record<RuleProblem['problem'], ProblemWords>> = {
  EmptyGroup: { text: '有一组条件是空的：加一条，或移走这一组', tolerable: false },
  SameId: { text: '有两条条件重了，请移走一条', tolerable: false },
  UnknownFact: { text: '还没选企业信息', tolerable: false },
  WrongKind: { text: '判断方式和这项信息对不上，请重选', tolerable: false },
  NoSuchDay: { text: '日期不对，请重选', tolerable: false },
  Impossible: { text: '这一条谁也满足不了', tolerable: false },
  Contradiction: { text: '这几条互相矛盾，没有企业能同时满足', tolerable: false },
  Unreachable: { text: '这一条不起作用：能走到这里的企业已经被别的条件挡住', tolerable: true },
  Past: { text: '期限已经过了', tolerable: true },
  AlwaysMet: { text: '所有企业都满足，等于没有条件', tolerable: true },
  TooManyCases: { text: '组合太多，没有逐一检查，请自己核对', tolerable: true },
}

export function formatProblem({ problem }: RuleProblem): string {
  return WORDS[problem].text
}

/** True when the problem keeps the policy from going to review. */
export function isSerious({ problem }: RuleProblem): boolean {
  return !WORDS[problem].tolerable
}

/** The problem of each condition in words, by its id. */
export function faultsByCondition(problems: readonly RuleProblem[]): ReadonlyMap<string, string> {
  const faults = new Map<string, string>()
  for (const problem of problems)
    for (const id of problem.conditionIds) if (!faults.has(id)) faults.set(id, formatProblem(problem))
  return faults
}
