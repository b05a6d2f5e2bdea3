import { getDotPath, safeParse, type BaseIssue, type BaseSchema } from 'valibot'
import type { FieldFaults } from '@/shared/contract/action'

/**
 * What is wrong with an input before it is sent, by the contract's own schema: field path → reason, as the cloud would answer it.
 * Empty when all is well.
 */
export function findFaults(
  schema: BaseSchema<unknown, unknown, BaseIssue<unknown>>,
  input: unknown,
): FieldFaults {
  const result = safeParse(schema, input)
  if (result.success) return {}
  const faults: Record<string, string> = {}
  for (const issue of result.issues) faults[getDotPath(issue) ?? 'input'] ??= issue.message
  return faults
}
