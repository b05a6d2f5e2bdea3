import { CATEGORY_SPECS } from '../category'
import { contains, type RegionCode } from '../region'
import type { Service } from '../service'
import { MatchIndex, type Filter } from './engine/match-index'

/** A word in the name of a service says more than one in its description; how enterprises put it says most about the need. */
const FIELD_WEIGHTS = [3, 2.5, 2, 1, 0.5]

/** The services of an environment with an index over them, replaced one by one as they change. */
export class Catalogue {
  private readonly byId = new Map<string, Service>()
  private readonly filters = new Map<RegionCode, Filter>()
  readonly index = new MatchIndex({ fieldWeights: FIELD_WEIGHTS })

  constructor(services: Iterable<Service> = []) {
    for (const service of services) this.put(service)
  }

  put(service: Service): void {
    this.byId.set(service.id, service)
    this.index.put(service.id, fieldsOf(service))
    this.filters.clear()
  }

  get(id: string): Service | undefined {
    return this.byId.get(id)
  }

  all(): Iterable<Service> {
    return this.byId.values()
  }

  get size(): number {
    return this.byId.size
  }

  /** The services that are given in a zone at present; kept until a service changes. */
  givenIn(zoneCode: RegionCode): Filter {
    const known = this.filters.get(zoneCode)
    if (known) return known
    const filter = this.index.filter((id) => {
      const service = this.byId.get(id)
      return service?.status === 'active' && contains(service.regionCode, zoneCode)
    })
    this.filters.set(zoneCode, filter)
    return filter
  }
}

/** The texts of a service by which it is found, in the order of the weights. */
export function fieldsOf(service: Service): string[] {
  return [
    service.name,
    [CATEGORY_SPECS[service.category].label, ...service.offers, ...service.situations].join('，'),
    service.exampleNeeds.join('，'),
    service.description,
    service.organizationName,
  ]
}
