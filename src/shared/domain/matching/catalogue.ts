import { CATEGORY_SPECS } from '../category'
import type { Service } from '../service'
import { TermIndex, type FieldText } from './term-index'

/** The services of an environment with an index over them, replaced one by one as they change. */
export class Catalogue {
  private readonly byId = new Map<string, Service>()
  readonly index = new TermIndex()

  constructor(services: Iterable<Service> = []) {
    for (const service of services) this.put(service)
  }

  put(service: Service): void {
    this.byId.set(service.id, service)
    this.index.put(service.id, fieldsOf(service))
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
}

/** A word in the name of a service says more than one in its description; how enterprises put it says most about the need. */
function fieldsOf(service: Service): FieldText[] {
  return [
    { text: service.name, weight: 3, usualLength: 10 },
    {
      text: [CATEGORY_SPECS[service.category].label, ...service.offers, ...service.situations].join(' '),
      weight: 2.5,
      usualLength: 20,
    },
    { text: service.exampleNeeds.join(' '), weight: 2, usualLength: 50 },
    { text: service.description, weight: 1, usualLength: 50 },
    { text: service.organizationName, weight: 0.5, usualLength: 10 },
  ]
}
