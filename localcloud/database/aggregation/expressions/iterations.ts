import { requestFailed } from '../../../fault'
import { isNullish, isTruthy, typeName } from '../../values/bson-types'
import { isDoc } from '../../values/values'
import { requireArray } from './arrays'
import { namedArguments, type Operator, type OperatorTable } from './operator'

/** Checks a variable name for `$let`, `$map` and `$lookup`. MongoDB reserves names that start with a capital. */
export function requireVariableName(name: unknown): string {
  if (typeof name !== 'string' || !/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)) {
    // MongoDB lets a pipeline redefine CURRENT, which changes what '$field' means. Nothing here needs that.
    throw requestFailed(`'${String(name)}' is not a valid name for a variable`)
  }
  return name
}

const map: Operator = (argument, scope) => {
  const given = namedArguments('$map', argument, { required: ['input', 'in'], optional: ['as'] })
  const name = requireVariableName(given['as'] ?? 'this')
  const input = scope.compile(given['input'])
  const result = scope.define([name]).compile(given['in'])
  return {
    isConstant: false,
    evaluate: (variables) => {
      const value = input.evaluate(variables)
      if (isNullish(value)) return null
      return requireArray('$map', value).map(
        (item) => result.evaluate({ ...variables, [name]: item }) ?? null,
      )
    },
  }
}

const filter: Operator = (argument, scope) => {
  const given = namedArguments('$filter', argument, { required: ['input', 'cond'], optional: ['as'] })
  const name = requireVariableName(given['as'] ?? 'this')
  const input = scope.compile(given['input'])
  const condition = scope.define([name]).compile(given['cond'])
  return {
    isConstant: false,
    evaluate: (variables) => {
      const value = input.evaluate(variables)
      if (isNullish(value)) return null
      return requireArray('$filter', value).filter((item) =>
        isTruthy(condition.evaluate({ ...variables, [name]: item })),
      )
    },
  }
}

const reduce: Operator = (argument, scope) => {
  const given = namedArguments('$reduce', argument, { required: ['input', 'initialValue', 'in'] })
  const input = scope.compile(given['input'])
  const initial = scope.compile(given['initialValue'])
  const step = scope.define(['this', 'value']).compile(given['in'])
  return {
    isConstant: false,
    evaluate: (variables) => {
      const list = input.evaluate(variables)
      if (isNullish(list)) return null
      return requireArray('$reduce', list).reduce<unknown>(
        (value, item) => step.evaluate({ ...variables, this: item, value }),
        initial.evaluate(variables),
      )
    },
  }
}

const letIn: Operator = (argument, scope) => {
  const { vars, in: result } = namedArguments('$let', argument, { required: ['vars', 'in'] })
  if (!isDoc(vars))
    throw requestFailed(`invalid parameter: expected an object (vars), found: ${typeName(vars)}`)
  const names = Object.keys(vars).map(requireVariableName)
  const values = names.map((name) => [name, scope.compile(vars[name])] as const)
  const body = scope.define(names).compile(result)
  return {
    isConstant: false,
    evaluate: (variables) =>
      body.evaluate({
        ...variables,
        ...Object.fromEntries(values.map(([name, value]) => [name, value.evaluate(variables)])),
      }),
  }
}

/** Operators that define variables for one of their operands. */
export const iterationOperators: OperatorTable = { $filter: filter, $let: letIn, $map: map, $reduce: reduce }
