import type { Policy, PolicyContent } from '@/shared/domain/policy/policy'
import { KNOWN_RULES } from '@/shared/domain/policy/eligibility/known-rules'
import { liaoningMeasures } from './liaoning-measures'
import { zoneTechSme } from './zone-tech-sme'
import type { PolicyParty } from '@/shared/domain/policy/life'
import type { RegionCode } from '@/shared/domain/access/region'
import { toDay } from '@/shared/domain/time/days'
import { DAY_MS } from '@/shared/domain/time/units'
import { demoPerson } from '../people'
import { NATION, PROVINCE, DEMO_ZONE } from '../places'

/** A policy of the demo. Three are real documents in our own words; one of the zone is invented. */
interface PolicyNotes {
  key: string
  regionCode: RegionCode
  publishedDaysAgo: number
  content: Omit<PolicyContent, 'clauses' | 'contacts' | 'links' | 'lineage' | 'attachments'>
  /** For each clause: its path in the document, its heading and a summary. */
  gist: readonly (readonly [path: string, heading: string, words: string])[]
  link?: string
  contacts?: PolicyContent['contacts']
  /** Last day to apply, from today. */
  deadlineInDays?: number
}

const NOTES: readonly PolicyNotes[] = [
  {
    key: 'p-liaoning-14',
    regionCode: PROVINCE,
    publishedDaysAgo: 6,
    content: {
      title: '辽宁省高新区科学防疫、推动企业复工复产的安排',
      shortTitle: '高新区防疫与复工安排',
      documentNumber: '辽科办发〔2020〕14号',
      issuingBodies: ['辽宁省科学技术厅'],
      writtenOn: '2020-03-02',
      level: 'province',
      themes: ['production', 'rent', 'online_affairs', 'research'],
      plain: {
        gain: '科技类业务大多可以先交承诺、网上受理，纸质材料以后再补；做防疫产品的研发企业和肯减租的孵化载体排在前面。',
        who: '省内高新区的企业，以及孵化器、众创空间、大学科技园。',
        how: '在省里的科技服务平台上提交电子材料和承诺；有困难先找高新区管委会。',
        byWhen: '疫情防控期间',
        ask: '所在高新区管委会',
      },
      measures: liaoningMeasures,
    },
    gist: [
      ['三（七）', '科研攻关', '研制检测试剂、医疗装备、防护品、药物和疫苗的企业，应急科研项目上优先。'],
      ['三（八）', '孵化服务', '给入驻企业减了房租的孵化载体，省、市在扶持时优先考虑。'],
      ['四（十）', '办事方式', '除新办外国人来华工作许可以外，都可以承诺在先、纸质在后。'],
    ],
  },
  {
    key: 'p-torch-38',
    regionCode: NATION,
    publishedDaysAgo: 20,
    content: {
      title: '疫情期间科技企业办事便利化的若干安排',
      shortTitle: '科技企业办事便利化',
      documentNumber: '国科火字〔2020〕38号',
      issuingBodies: ['科技部火炬中心'],
      writtenOn: '2020-02-06',
      level: 'nation',
      themes: ['online_affairs', 'rent', 'transfer'],
      plain: {
        gain: '技术合同登记、高企认定、科技型中小企业评价都在网上办，不用跑窗口，纸质件可以晚交。',
        who: '各类科技企业；本省开通了技术合同分系统的，登记全程不用纸。',
        how: '登录各自的业务系统在线提交；不清楚时打对应的咨询电话。',
        byWhen: '疫情防控期间',
        ask: '科技部火炬中心或省科技厅',
      },
      rule: KNOWN_RULES.paperless,
    },
    gist: [
      ['二', '技术合同', '有省级分系统的地方登记不用纸，其他地方纸质合同可以以后补。'],
      ['三', '高企认定', '尽量网上和邮寄受理，减少见面。'],
      ['四', '中小企业评价', '评价系统不停机，材料审核和公示都在线上。'],
      ['五', '房租', '提倡孵化载体给在孵企业适当减租。'],
    ],
    link: 'http://www.chinatorch.gov.cn',
  },
  {
    key: 'p-most-67',
    regionCode: NATION,
    publishedDaysAgo: 2,
    content: {
      title: '以科技创新支持复工复产和经济平稳运行的措施',
      shortTitle: '科技创新支持复工复产',
      documentNumber: '国科发区〔2020〕67号',
      issuingBodies: ['科技部'],
      writtenOn: '2020-03-21',
      level: 'nation',
      themes: ['research', 'finance', 'talent', 'platforms'],
      plain: {
        gain: '“科技助力经济2020”项目资助短平快的技术应用，同时有融资、人才和平台方面的帮助。',
        who: '有成熟技术、两年以内能做完项目的企业。',
        how: '按本省科技部门的通知申报项目。',
        byWhen: '以省科技厅通知为准',
        ask: '省科技厅或高新区科技局',
      },
      rule: KNOWN_RULES.shortProject,
    },
    gist: [
      ['', '短周期项目', '支持见效快、做完不超过两年的项目，尽快形成产品和订单。'],
      ['', '企业融资', '引导银行和创业投资多帮科技型中小企业。'],
    ],
    link: 'http://www.most.gov.cn',
  },
  {
    key: 'p-zone-tech-sme',
    regionCode: DEMO_ZONE,
    publishedDaysAgo: 4,
    content: {
      title: '沈阳高新区科技型中小企业入库奖励（演示）',
      shortTitle: '科技型中小企业入库奖励',
      issuingBodies: ['沈阳高新区管委会'],
      level: 'zone',
      themes: ['research', 'tax'],
      plain: {
        gain: '首次通过科技型中小企业评价的，一次性奖励 2 万元。这是演示用的虚构政策。',
        who: '注册在本区、符合科技型中小企业评价条件的企业。',
        how: '先在评价系统入库，再到政策兑现窗口申报。',
        byWhen: '本批截止日前提交，来不及的并入下一批',
        ask: '政策兑现窗口',
      },
      rule: zoneTechSme,
    },
    gist: [
      ['一', '奖励对象', '当年首次入库、未被列入失信名单的企业。'],
      ['二', '奖励标准', '每家一次性 2 万元，同一企业只奖一次。'],
      ['三', '申报方式', '入库编号下达后，带营业执照到政策兑现窗口登记，也可以在线提交。'],
    ],
    contacts: [
      {
        matter: '政策兑现窗口',
        person: '陈立',
        phones: ['024-83780021'],
        emails: [],
        note: '工作日 8:30–17:00',
      },
    ],
    deadlineInDays: 26,
  },
]

const writer = partyOf('chen-li')
const reviewer = partyOf('lin-yue')

/** The policies at `now` (epoch ms): the publisher wrote them, the administrator approved them, and they are published. */
export function demoPolicies(now: number): Policy[] {
  const byAge = [...NOTES].sort((a, b) => b.publishedDaysAgo - a.publishedDaysAgo)
  return byAge.map(
    ({ key, regionCode, publishedDaysAgo, content, gist, link, contacts, deadlineInDays }, i) => {
      const publishedAt = now - publishedDaysAgo * DAY_MS
      return {
        ...content,
        clauses: gist.map(([path, heading, words]) => ({ level: 1, path, heading, paragraphs: [words] })),
        contacts: contacts ?? [],
        ...(deadlineInDays !== undefined && { deadlineOn: toDay(now + deadlineInDays * DAY_MS) }),
        links: link ? [link] : [],
        lineage: [],
        attachments: [],
        id: key,
        version: 4,
        indexVersion: i + 1,
        regionCode,
        authorId: writer.personId,
        state: 'published',
        editorIds: [writer.personId],
        approvedBy: reviewer.personId,
        publishedAt,
        history: [
          { type: 'edited', at: publishedAt - 2 * DAY_MS, by: writer },
          { type: 'submitted', at: publishedAt - 2 * DAY_MS, by: writer },
          { type: 'approved', at: publishedAt - DAY_MS, by: reviewer },
          { type: 'published', at: publishedAt, by: writer },
        ],
        updatedAt: publishedAt,
        evidence: [],
      }
    },
  )
}

function partyOf(key: 'chen-li' | 'lin-yue'): Extract<PolicyParty, { side: 'park' }> {
  const { id, name } = demoPerson(key)
  return { side: 'park', personId: id, name }
}
