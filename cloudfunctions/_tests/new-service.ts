import type { contract } from '@/shared/contract'
import type { InputOf } from '@/shared/contract/action'

/** The smallest service that an administrator may add. */
export const newService: InputOf<typeof contract.services.add>['service'] = {
  name: '新服务',
  organizationName: '机构',
  category: 'other',
  description: '说明',
  offers: [],
  situations: [],
  exampleNeeds: [],
  schedule: '工作日',
  locations: [],
  contacts: [{ name: '窗口', phone: '024-1234567' }],
  requiredDocuments: [],
  cost: '免费',
  steps: [],
  assuredOn: '2020-03-01',
}
