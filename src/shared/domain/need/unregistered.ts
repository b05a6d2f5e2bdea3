import type { Need } from './need'

/** `u_` and a credit code: the id of an enterprise that had no account, but gave its credit code, when its need was entered. */
const ID_OF_CODE = /^u_([0-9A-Z]{18})$/

/** The id that all needs of one enterprise without an account have in common. */
export function unregisteredId(creditCode: string): string {
  return `u_${creditCode}`
}

/** True when the need may belong to the enterprise: it was entered without a credit code, or with this one. */
export function mayBelongTo(
  { enterpriseId, unregistered }: Pick<Need, 'enterpriseId' | 'unregistered'>,
  enterprise: { id: string; creditCode: string },
): boolean {
  if (!unregistered) return enterpriseId === enterprise.id
  const creditCode = ID_OF_CODE.exec(enterpriseId)?.[1]
  return creditCode === undefined || creditCode === enterprise.creditCode
}
