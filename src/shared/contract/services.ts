import * as v from 'valibot'
import { action } from './action'
import { category, count, id, instant, regionCodeField, words } from './fields'
import { countCursor, valueCursor } from './cursors'
import {
  IMPORT_TEXT_MAX,
  ORGANIZATION_NAME_MAX,
  SEARCH_TEXT_MAX,
  SERVICE_CONTACTS_MAX,
  SERVICE_LINES_MAX,
  SERVICE_PLACES_MAX,
  SERVICE_TEXT_MAX,
} from './limits'
import { SERVICE_STATUSES } from '../domain/service/service'

const day = v.pipe(v.string('请选择日期'), v.isoDate('日期写成 2020-03-01 的样子'))
const lines = (label: string, { lines: most, length }: { lines: number; length: number }) =>
  v.pipe(v.array(words(label, length)), v.maxLength(most, `${label}最多 ${most} 条`))
const contact = v.object({
  name: words('联系人', SERVICE_TEXT_MAX.contactName),
  title: v.optional(words('职务', SERVICE_TEXT_MAX.contactTitle)),
  phone: words('电话', SERVICE_TEXT_MAX.contactPhone),
})
const location = v.object({
  name: words('地点', SERVICE_TEXT_MAX.locationName),
  address: words('地址', SERVICE_TEXT_MAX.locationAddress),
})
const url = v.pipe(
  v.string(),
  v.maxLength(SERVICE_TEXT_MAX.url),
  v.regex(/^https:\/\/[^\s<>"']+$/, '网址要以 https:// 开头'),
)

/** What an administrator writes about a service; the cloud adds the rest (id, version, region, status). */
export const serviceDraft = v.object({
  name: words('服务名称', SERVICE_TEXT_MAX.name),
  organizationName: words('机构', ORGANIZATION_NAME_MAX),
  category,
  description: words('说明', SERVICE_TEXT_MAX.description),
  offers: lines('提供什么', SERVICE_LINES_MAX.offers),
  situations: lines('什么情况下', SERVICE_LINES_MAX.situations),
  exampleNeeds: lines('企业会怎么说', SERVICE_LINES_MAX.exampleNeeds),
  schedule: words('办理时间', SERVICE_TEXT_MAX.schedule),
  locations: v.pipe(v.array(location), v.maxLength(SERVICE_PLACES_MAX)),
  contacts: v.pipe(v.array(contact), v.minLength(1, '至少一个联系电话'), v.maxLength(SERVICE_CONTACTS_MAX)),
  requiredDocuments: lines('所需材料', SERVICE_LINES_MAX.requiredDocuments),
  /** Documents that it does not ask for. Phones of earlier releases leave it out; the stored ones then stay. */
  exemptDocuments: v.exactOptional(lines('不收的材料', SERVICE_LINES_MAX.requiredDocuments)),
  /** True: the service is not given before all papers are there. */
  noPledge: v.exactOptional(v.boolean()),
  cost: words('费用', SERVICE_TEXT_MAX.cost),
  steps: lines('怎么办', SERVICE_LINES_MAX.steps),
  url: v.optional(url),
  alert: v.optional(words('提示', SERVICE_TEXT_MAX.alert)),
  assuredOn: day,
})
export type ServiceDraft = v.InferOutput<typeof serviceDraft>

const serviceView = v.object({
  ...serviceDraft.entries,
  id,
  version: count,
  regionCode: regionCodeField,
  regionName: v.string(),
  status: v.picklist(SERVICE_STATUSES),
  assuredBy: v.string(),
})
export type ServiceView = v.InferOutput<typeof serviceView>

/** A service in a list. */
const serviceCard = v.object({
  id,
  name: v.string(),
  organizationName: v.string(),
  category,
  regionCode: regionCodeField,
  status: v.picklist(SERVICE_STATUSES),
  phone: v.string(),
  schedule: v.string(),
  alert: v.optional(v.string()),
  /** One line about the service. */
  about: v.exactOptional(v.string()),
  /** Words of the search that matched, to be highlighted. */
  words: v.array(v.string()),
})
export type ServiceCard = v.InferOutput<typeof serviceCard>

const importRow = v.object({
  /** Line in the file, the heading being line 1. */
  line: count,
  name: v.string(),
  outcome: v.picklist(['added', 'changed', 'unchanged', 'wrong']),
  faults: v.array(v.string()),
})

const exampleNeed = words('企业会怎么说', SERVICE_LINES_MAX.exampleNeeds.length)
const unmatchedText = v.object({
  unmatchedId: id,
  text: v.string(),
  category,
  times: count,
  lastAt: instant,
  /** Services of the region whose words come nearest. */
  nearest: v.array(v.object({ serviceId: id, name: v.string(), version: count })),
})
export type UnmatchedTextView = v.InferOutput<typeof unmatchedText>

export const servicesContract = {
  list: action({
    summary:
      'The catalogue as it is valid in a zone: everything of the region chain zone → city → province → nation, by category.',
    roles: ['visitor'],
    about: 'self',
    input: v.object({ zoneCode: regionCodeField, category: v.optional(category), cursor: countCursor }),
    output: v.object({
      services: v.array(serviceCard),
      counts: v.array(v.object({ category, count })),
      nextCursor: v.optional(v.string()),
    }),
  }),
  search: action({
    summary: 'Services that fit a text, best first, ranked as for a need.',
    roles: ['visitor'],
    about: 'self',
    input: v.object({ zoneCode: regionCodeField, text: words('要找什么', SEARCH_TEXT_MAX) }),
    output: v.object({ services: v.array(serviceCard) }),
  }),
  read: action({
    summary: 'One service in full.',
    roles: ['visitor'],
    about: 'service',
    input: v.object({ serviceId: id }),
    output: v.object({ service: serviceView }),
  }),
  add: action({
    summary: 'Add a service to a region of mine.',
    roles: ['administrator'],
    about: 'region',
    writes: true,
    input: v.object({ regionCode: regionCodeField, service: serviceDraft }),
    output: v.object({ service: serviceView }),
    shown: { scene: 'post', fields: ['service'] },
    refusals: ['ServiceExists'],
  }),
  edit: action({
    summary: 'Change a service; `version` is the one that the caller saw.',
    roles: ['administrator'],
    about: 'service',
    writes: true,
    input: v.object({ serviceId: id, version: count, service: serviceDraft }),
    output: v.object({ service: serviceView }),
    shown: { scene: 'post', fields: ['service'] },
    refusals: ['ServiceExists'],
  }),
  kinds: action({
    summary:
      'Kinds of services that parks give in a category, each with needs in the words of enterprises, as a start for a new service.',
    roles: ['administrator'],
    about: 'self',
    input: v.object({ category }),
    output: v.object({
      kinds: v.array(
        v.object({
          key: v.string(),
          name: v.string(),
          exampleNeeds: v.pipe(v.array(v.string()), v.readonly()),
        }),
      ),
    }),
  }),
  unmatched: action({
    summary:
      'Unmatched texts of a region, without persons, newest first: words of needs for which no service was sure to fit. Texts that the catalogue answers by now are left out.',
    roles: ['administrator'],
    about: 'region',
    input: v.object({ regionCode: regionCodeField, cursor: valueCursor }),
    output: v.object({ texts: v.array(unmatchedText), nextCursor: v.optional(v.string()) }),
  }),
  addExample: action({
    summary:
      'Add an example need in the words of an enterprise to a service, which is found by it at once. `unmatchedId` names the unmatched text that it came from, which is then settled.',
    roles: ['administrator'],
    about: 'service',
    writes: true,
    input: v.object({ serviceId: id, text: exampleNeed, unmatchedId: v.exactOptional(id) }),
    output: v.object({ service: serviceView }),
    shown: { scene: 'post', fields: ['text'] },
    refusals: ['ExamplesFull'],
  }),
  dismissUnmatched: action({
    summary: 'Dismiss an unmatched text, because the region will not offer such a service.',
    roles: ['administrator'],
    about: 'region',
    writes: true,
    input: v.object({ regionCode: regionCodeField, unmatchedId: id }),
    output: v.object({ dismissed: v.boolean() }),
  }),
  suspend: action({
    summary: 'Close a service for a while, saying why; it stops being matched at once.',
    roles: ['administrator'],
    about: 'service',
    writes: true,
    input: v.object({ serviceId: id, version: count, reason: words('原因', SERVICE_TEXT_MAX.reason) }),
    output: v.object({ service: serviceView }),
    shown: { scene: 'post', fields: ['reason'] },
    refusals: ['NotAllowedNow'],
  }),
  resume: action({
    summary: 'Open a suspended service again.',
    roles: ['administrator'],
    about: 'service',
    writes: true,
    input: v.object({ serviceId: id, version: count }),
    output: v.object({ service: serviceView }),
    refusals: ['NotAllowedNow'],
  }),
  import: action({
    summary:
      'Import services of a region from CSV text (UTF-8, heading row). Every row is reported; one wrong row and nothing is imported.',
    roles: ['administrator'],
    about: 'region',
    writes: true,
    input: v.object({
      regionCode: regionCodeField,
      csv: words('CSV 内容', IMPORT_TEXT_MAX),
      rehearse: v.optional(v.boolean(), false),
    }),
    output: v.object({ imported: v.boolean(), rows: v.array(importRow) }),
    shown: { scene: 'post', fields: ['csv'] },
    refusals: ['CsvUnreadable', 'TooManyRows'],
  }),
}
