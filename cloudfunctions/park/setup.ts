import type { contract } from '@/shared/contract'
import { dutyOfficers } from '@/shared/domain/duty/duty'
import { setupItems } from '@/shared/domain/duty/setup'
import { contains, type RegionCode } from '@/shared/domain/access/region'
import { toChinaTime } from '@/shared/domain/time/china-time'
import { isYearEnding } from '@/shared/domain/time/zone-schedule'
import { command, database } from '../_kernel/data/database'
import { regions } from '../_kernel/data/repositories/regions'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { templatesSet } from '../_kernel/platform/templates'
import { serviceIndex } from '../_kernel/search/catalogue'
import { officersOf } from './officers'

export const setup: Handler<typeof contract.park.setup> = async ({ subject: code, now }) => {
  const [region, officers, enterprises, stewarded, catalogue] = await Promise.all([
    regions.byId(code),
    officersOf(code),
    database.count('enterprises', { regionCode: inside(code) }),
    database.count('enterprises', { regionCode: inside(code), 'steward.personId': command.gt('') }),
    serviceIndex.current(),
  ])
  if (!region) throw new ActionError('NotFound')
  const today = toChinaTime(now)
  const items = setupItems({
    year: today.year(),
    isYearEnding: isYearEnding(now),
    agents: officers.filter(({ role }) => role === 'agent').length,
    onDuty: dutyOfficers(region).map(({ name }) => name),
    enterprises,
    stewarded,
    openHours: region.openHours,
    knownUntilOn: region.calendar.knownUntilOn,
    services: [...catalogue.all()].filter(
      ({ regionCode, status }) => status === 'active' && contains(regionCode, code),
    ).length,
    templates: templatesSet(),
  })
  return { regionName: region.name, items }
}

function inside(code: RegionCode) {
  return command.gte(code).and(command.lt(`${code}~`))
}
