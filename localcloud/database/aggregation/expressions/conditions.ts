import { requestFailed } from '../../../fault'
import { isNullish, isTruthy, typeName } from '../../values/bson-types'
import { compareValues } from '../../values/compare'
import { isDoc } from '../../values/values'
import {
  constant,
  eager,
  foldConstants,
  lazy,
  namedArguments,
  type Compiled,
  type CompileScope,
  type Operand,
  type Operator,
  type OperatorTable,
} from './operator'

const compared = (name: string, accept: (order: number) => boolean): Operator =>
  eager(name, 2, (a, b) => accept(compareValues(a, b)))

/** `$and` (decided by false) and `$or` (decided by true): a constant that decides it leaves the others unevaluated. */
const logical =
  (decides: boolean): Operator =>
  (argument, scope) => {
    const list = Array.isArray(argument) ? argument : [argument]
    const operands = list.map((item) => scope.compile(item))
    const decided = operands.some(
      (operand) => operand.isConstant && isTruthy(operand.evaluate({})) === decides,
    )
    if (decided) return constant(decides)
    return foldConstants(operands, (variables) =>
      operands.some((operand) => isTruthy(operand.evaluate(variables)) === decides) ? decides : !decides,
    )
  }

const conditional: Operator = (argument, scope) => {
  const parts = isDoc(argument)
    ? namedArguments('$cond', argument, { required: ['if', 'then', 'else'] })
    : argument
  const list = isDoc(parts) ? [parts['if'], parts['then'], parts['else']] : parts
  if (!Array.isArray(list) || list.length !== 3)
    throw requestFailed('Expression $cond takes exactly 3 arguments.')
  const [when, then, otherwise] = list.map((item: unknown) => scope.compile(item)) as [
    Compiled,
    Compiled,
    Compiled,
  ]
  return foldConstants([when, then, otherwise], (variables) =>
    (isTruthy(when.evaluate(variables)) ? then : otherwise).evaluate(variables),
  )
}

const switched: Operator = (argument, scope) => {
  const given = namedArguments('$switch', argument, { required: [], optional: ['branches', 'default'] })
  const list = given['branches'] ?? []
  if (!Array.isArray(list))
    throw requestFailed(`$switch expected an array for 'branches', found: ${typeName(list)}`)
  if (list.length === 0) throw requestFailed('$switch requires at least one branch.')
  const branches = list.map((branch: unknown) => compileBranch(branch, scope))
  const otherwise = 'default' in given ? scope.compile(given['default']) : undefined
  return {
    isConstant: false,
    evaluate: (variables) => {
      const branch = branches.find(({ when }) => isTruthy(when.evaluate(variables)))
      if (branch) return branch.then.evaluate(variables)
      if (otherwise) return otherwise.evaluate(variables)
      throw requestFailed(
        '$switch could not find a matching branch for an input, and no default was specified.',
      )
    },
  }
}

function compileBranch(branch: unknown, scope: CompileScope): { when: Compiled; then: Compiled } {
  const given = namedArguments('$switch', branch, { required: ['case', 'then'] })
  return { when: scope.compile(given['case']), then: scope.compile(given['then']) }
}

/** Comparisons, logic and choices. */
export const conditionOperators: OperatorTable = {
  $eq: compared('$eq', (order) => order === 0),
  $ne: compared('$ne', (order) => order !== 0),
  $gt: compared('$gt', (order) => order > 0),
  $gte: compared('$gte', (order) => order >= 0),
  $lt: compared('$lt', (order) => order < 0),
  $lte: compared('$lte', (order) => order <= 0),
  $cmp: eager('$cmp', 2, compareValues),
  $and: logical(false),
  $or: logical(true),
  $not: eager('$not', 1, (value) => !isTruthy(value)),
  $cond: conditional,
  // Releases before 5.0 take two operands, later ones any number; CloudBase's manual knows two.
  $ifNull: lazy('$ifNull', { least: 2, most: 2 }, (first: Operand, second: Operand) => {
    const value = first()
    return isNullish(value) ? second() : value
  }),
  $switch: switched,
}
