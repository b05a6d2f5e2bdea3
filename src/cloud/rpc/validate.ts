import { getDotPath, safeParse, type BaseIssue, type BaseSchema } from 'valibot'
import type { FieldFaults } from '@/shared/contract/action'

/**
 * Checks an input by the contract's schema before it is sent.
 * @returns field path → reason, as the cloud would answer it; empty when the input is valid
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
