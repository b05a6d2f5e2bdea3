import * as v from 'valibot'
import { policyView, type PolicyView } from '@/shared/contract/policy-view'
import type { PolicyState } from '@/shared/domain/policy/life'

/** For tests: a draft as the cloud answers it to its writer, checked by the contract. */
export function sampleDeskPolicy(more: Partial<PolicyView> = {}, state: PolicyState = 'draft'): PolicyView {
  return v.parse(policyView, {
    id: 'p1',
    version: 3,
    regionCode: 'CN2101G1',
    regionName: '沈阳高新区',
    state,
    title: '关于支持企业添置设备的若干办法',
    shortTitle: '企业添置设备补贴',
    documentNumber: '沈高新发〔2020〕9号',
    issuingBodies: ['沈阳高新区管委会'],
    writtenOn: '2020-03-01',
    level: 'zone',
    themes: ['production'],
    plain: { gain: '设备款补一成', who: '', how: '网上申报', byWhen: '', ask: '' },
    clauses: [
      { level: 1, path: '一', heading: '补贴标准', paragraphs: ['按设备款的一成补贴。', '最高五十万元。'] },
      { level: 1, path: '二', heading: '申报办法', paragraphs: ['网上申报。'] },
    ],
    contacts: [{ matter: '设备补贴', person: '王平', phones: ['024-83780001'], emails: [] }],
    links: [],
    lineage: [],
    attachments: [],
    deadlineOn: '2020-06-30',
    desk: {
      steps: ['edited', 'submitted'],
      history: [{ type: 'edited', at: Date.parse('2020-03-10T09:00:00+08:00'), name: '陈立' }],
      problems: [],
      evidence: [
        {
          field: 'documentNumber',
          value: '沈高新发〔2020〕9号',
          quote: '沈高新发［２０２０］９号',
          start: 10,
          end: 24,
          confidence: 'certain',
        },
        {
          field: 'deadlineOn',
          value: '2020-06-30',
          quote: '请于6月底前提出',
          start: 200,
          end: 208,
          confidence: 'doubtful',
        },
      ],
    },
    ...more,
  })
}
