import type { contract } from '@/shared/contract'
import type { Enterprise } from '@/shared/domain/access/account'
import { checkCreditCode, normalizeCreditCode } from '@/shared/domain/enterprise/credit-code'
import { regionLevel } from '@/shared/domain/access/region'
import { DuplicateKey, refuse } from '../_kernel/rpc/action-error'
import { newId } from '../_kernel/rpc/ids'
import type { Handler } from '../_kernel/rpc/handler'
import { formerSelf, keepPerson, withMembership } from '../_kernel/data/newcomer'
import { unsureNames } from './unsure-names'
import { toEnterpriseView, toPersonView } from './view'
import { regions } from '../_kernel/data/repositories/regions'
import { people } from '../_kernel/data/repositories/people'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'

export const register: Handler<typeof contract.accounts.register> = async (context, input) => {
  const { now, openid } = context
  const verdict = checkCreditCode(input.creditCode)
  if (verdict === 'malformed')
    return refuse('CreditCodeMalformed', { creditCode: '应是 18 位数字和大写字母' })
  if (verdict === 'wrong_check_digit' && !input.confirmedCheckDigit)
    return refuse('CheckDigitWrong', { creditCode: '校验位对不上，请对照营业执照' })
  const zone = await regions.byId(input.zoneCode)
  if (!zone || regionLevel(zone.id) !== 'zone') return refuse('NoSuchZone', { zoneCode: '请从列表里选择' })

  const enterprise: Enterprise = {
    id: newId('e'),
    version: 1,
    name: input.enterpriseName,
    creditCode: normalizeCreditCode(input.creditCode),
    checkDigitConfirmed: verdict === 'wrong_check_digit',
    regionCode: zone.id,
    regionName: zone.name,
    industry: input.industry,
    status: 'claimed',
    createdAt: now,
  }
  const membership = {
    role: 'staff',
    enterpriseId: enterprise.id,
    enterpriseName: enterprise.name,
    owner: true,
  } as const
  const [lookAt, former] = await Promise.all([
    unsureNames(context.checked, zone.id, context),
    formerSelf(context.person, openid),
  ])
  try {
    return await context.change(async (tx) => {
      const known = context.person && (await tx.use(people).byId(context.person.id))
      const { name, phone } = input
      const person = withMembership(known, { openid, now, name, phone, ...former }, membership)
      await tx.use(enterprises).insert(enterprise)
      const kept = await keepPerson(tx, known, person)
      const job = lookAt?.(kept, [enterprise.name, kept.name])
      if (job) await tx.use(jobs).insert(job)
      return { person: toPersonView(kept), enterprise: toEnterpriseView(enterprise) }
    })
  } catch (error) {
    if (error instanceof DuplicateKey && error.index === 'credit_code')
      return refuse('EnterpriseExists', { creditCode: '已经登记过' })
    throw error
  }
}
