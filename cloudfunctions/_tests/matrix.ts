import type { ActionPath } from '@/shared/contract'
import { newContent as content } from './new-content'
import { newService } from './new-service'
import { newTerms } from './new-terms'

/** One person for each role and scope, as seen from the enterprise hengtuo in the zone CN2101G1. */
export const PERSONAS = {
  unidentified: '',
  visitor: 'han-xue',
  owner: 'li-na',
  colleague: 'zhang-wei',
  foreignStaff: 'wu-di',
  agent: 'zhou-min',
  foreignAgent: 'xu-ning',
  publisher: 'chen-li',
  zoneAdministrator: 'lin-yue',
  cityAdministrator: 'guo-qiang',
  provinceAdministrator: 'he-weimin',
} as const
export type Persona = keyof typeof PERSONAS

export const EVERYBODY = Object.keys(PERSONAS).filter((persona) => persona !== 'unidentified') as Persona[]
const STAFF: Persona[] = ['owner', 'colleague']
const ADMINISTRATORS: Persona[] = ['zoneAdministrator', 'cityAdministrator', 'provinceAdministrator']
const PARK: Persona[] = ['agent', ...ADMINISTRATORS]
const REVIEWERS: Persona[] = ['publisher', ...ADMINISTRATORS]

/** What an input may name, made by the test. */
export interface Ids {
  needId: string
  serviceId: string
  policyId: string
  pushId: string
  /** Code of an invitation. */
  code: string
}

interface Row {
  allowed: readonly Persona[]
  /** Valid input about something of hengtuo or of its zone. */
  input: (ids: Ids) => object
}
const row = (allowed: readonly Persona[], input: Row['input']): Row => ({ allowed, input })

export const contact = { name: '李娜', phone: '13000000101' }
export const enterpriseId = 'hengtuo'
export const zone = 'CN2101G1'
const text = '说明'

/** Declared once: who may call what. An action without a row does not compile. */
export const MATRIX: Readonly<Record<ActionPath, Row>> = {
  'accounts.me': row(EVERYBODY, () => ({})),
  'accounts.zones': row(EVERYBODY, () => ({})),
  'accounts.phoneOf': row(EVERYBODY, () => ({ code: 'spent' })),
  'accounts.register': row(EVERYBODY, () => ({
    creditCode: '1',
    enterpriseName: '示例',
    zoneCode: zone,
    industry: 'C35',
    ...contact,
  })),
  'accounts.invite': row(STAFF, () => ({ enterpriseId })),
  'accounts.appoint': row(ADMINISTRATORS, () => ({ regionCode: zone, role: 'agent' })),
  'accounts.join': row(EVERYBODY, () => ({ code: 'ZZZZZZZZZZ', ...contact })),
  'accounts.colleagues': row([...STAFF, ...ADMINISTRATORS], () => ({ enterpriseId })),
  'accounts.officers': row(PARK, () => ({ regionCode: zone })),
  'accounts.handOver': row(STAFF, () => ({ enterpriseId, personId: 'nobody' })),
  'accounts.invitations': row([...STAFF, ...ADMINISTRATORS], () => ({ enterpriseId })),
  'accounts.appointments': row(ADMINISTRATORS, () => ({ regionCode: zone })),
  'accounts.cancelInvitation': row([...STAFF, ...ADMINISTRATORS], ({ code }) => ({ code })),
  'accounts.renewInvitation': row([...STAFF, ...ADMINISTRATORS], ({ code }) => ({ code })),
  'accounts.duties': row(ADMINISTRATORS, () => ({ regionCode: zone, personId: 'nobody' })),
  'accounts.changeRole': row(ADMINISTRATORS, () => ({
    regionCode: zone,
    personId: 'nobody',
    from: 'agent',
    role: 'publisher',
    reason: text,
  })),
  'accounts.dismiss': row(ADMINISTRATORS, () => ({
    regionCode: zone,
    personId: 'nobody',
    role: 'agent',
    reason: text,
  })),
  'accounts.removeColleague': row(STAFF, () => ({ enterpriseId, personId: 'nobody' })),
  // Nobody leaves: the successor is no colleague.
  'accounts.leave': row(STAFF, () => ({ enterpriseId, successorId: 'nobody' })),
  'accounts.appointOwner': row(ADMINISTRATORS, () => ({ enterpriseId, personId: 'nobody', reason: text })),
  'accounts.lookers': row(EVERYBODY, () => ({})),
  'accounts.exportMine': row(EVERYBODY, () => ({})),
  'accounts.deleteMe': row(EVERYBODY, () => ({ name: '别人的名字' })),
  'enterprises.list': row(PARK, () => ({ regionCode: zone })),
  'enterprises.read': row(PARK, () => ({ enterpriseId })),
  'enterprises.verify': row(ADMINISTRATORS, () => ({ enterpriseId, version: 999, how: 'visit' })),
  'enterprises.close': row(ADMINISTRATORS, () => ({ enterpriseId, version: 999, reason: text })),
  'enterprises.reopen': row(ADMINISTRATORS, () => ({ enterpriseId, version: 999 })),
  'enterprises.move': row(ADMINISTRATORS, () => ({
    enterpriseId,
    version: 999,
    zoneCode: zone,
    reason: text,
  })),
  'enterprises.merge': row(ADMINISTRATORS, () => ({
    enterpriseId,
    version: 999,
    intoCreditCode: '1',
    reason: text,
  })),
  'enterprises.invite': row(ADMINISTRATORS, () => ({ enterpriseId })),
  'enterprises.claim': row(EVERYBODY, () => ({ creditCode: '1', kind: 'join', text, ...contact })),
  'enterprises.myClaims': row(EVERYBODY, () => ({})),
  'enterprises.decide': row(ADMINISTRATORS, () => ({
    enterpriseId,
    version: 999,
    claimId: 'nothing',
    accept: false,
    reason: text,
  })),
  'enterprises.rehearseRoster': row(ADMINISTRATORS, () => ({
    regionCode: zone,
    fileId: 'cloud://local/uploads/nobody/a/x.xlsx',
  })),
  'enterprises.importRoster': row(ADMINISTRATORS, () => ({ regionCode: zone, importId: 'nothing' })),
  'enterprises.exportRoster': row(ADMINISTRATORS, () => ({ regionCode: zone })),
  'enterprises.joinByRoster': row(EVERYBODY, () => ({
    creditCode: '1',
    number: '1',
    contactPhone: contact.phone,
    ...contact,
  })),
  'enterprises.profile': row(STAFF, () => ({ enterpriseId })),
  'enterprises.tellFact': row(STAFF, () => ({ enterpriseId, fact: 'staff', value: 80 })),
  'enterprises.tellQualification': row(STAFF, () => ({ enterpriseId, qualification: 'high_tech' })),
  'enterprises.enterFact': row(PARK, () => ({ enterpriseId, fact: 'staff', value: 80, consent: true })),
  'enterprises.confirmFact': row(STAFF, () => ({ enterpriseId, fact: 'staff' })),
  'enterprises.standing': row(STAFF, () => ({ enterpriseId })),
  'enterprises.showLicence': row(STAFF, () => ({
    enterpriseId,
    licence: { fileId: 'cloud://local/uploads/nobody/a/x.png', name: 'x.png', sizeBytes: 1 },
  })),
  'health.download': row(ADMINISTRATORS, () => ({ regionCode: zone })),
  'health.read': row(ADMINISTRATORS, () => ({ regionCode: zone })),
  'services.list': row(EVERYBODY, () => ({ zoneCode: zone })),
  'services.search': row(EVERYBODY, () => ({ zoneCode: zone, text })),
  'services.read': row(EVERYBODY, ({ serviceId }) => ({ serviceId })),
  'services.add': row(ADMINISTRATORS, () => ({ regionCode: zone, service: newService })),
  'services.edit': row(ADMINISTRATORS, ({ serviceId }) => ({ serviceId, version: 999, service: newService })),
  'services.kinds': row(ADMINISTRATORS, () => ({ category: 'labour' })),
  'services.unmatched': row(ADMINISTRATORS, () => ({ regionCode: zone })),
  'services.addExample': row(ADMINISTRATORS, ({ serviceId }) => ({ serviceId, text })),
  'services.dismissUnmatched': row(ADMINISTRATORS, () => ({ regionCode: zone, unmatchedId: 'u_none' })),
  'services.suspend': row(ADMINISTRATORS, ({ serviceId }) => ({ serviceId, version: 999, reason: text })),
  'services.resume': row(ADMINISTRATORS, ({ serviceId }) => ({ serviceId, version: 999 })),
  'services.import': row(ADMINISTRATORS, () => ({ regionCode: zone, csv: 'x' })),
  'park.board': row(ADMINISTRATORS, () => ({ regionCode: zone })),
  'park.today': row([...PARK, 'publisher'], () => ({ regionCode: zone })),
  'park.openCode': row(EVERYBODY, () => ({ scene: 'z.CN2101G1' })),
  'park.publicCode': row(EVERYBODY, ({ policyId }) => ({ kind: 'policy', id: policyId })),
  'park.deskCode': row([...PARK, 'publisher'], () => ({ regionCode: zone, kind: 'park' })),
  'park.setup': row(ADMINISTRATORS, () => ({ regionCode: zone })),
  'park.duty': row(PARK, () => ({ regionCode: zone })),
  'park.setDuty': row(ADMINISTRATORS, () => ({ regionCode: zone, version: 999, weekly: [], dates: [] })),
  'park.setAbsence': row(PARK, () => ({
    regionCode: zone,
    personId: 'nobody',
    kind: 'leave',
    fromOn: '2020-03-11',
    untilOn: '2020-03-12',
  })),
  'park.endAbsence': row(PARK, () => ({ regionCode: zone, absenceId: 'none' })),
  'park.assignStewards': row(ADMINISTRATORS, () => ({
    regionCode: zone,
    personId: 'nobody',
    enterprises: { by: 'ids', ids: [enterpriseId] },
  })),
  'park.importStewards': row(ADMINISTRATORS, () => ({
    regionCode: zone,
    lines: [{ creditCode: 'x', steward: '无' }],
    rehearse: true,
  })),
  'park.qualifications': row([...PARK, 'publisher'], () => ({ regionCode: zone })),
  'park.setQualification': row(ADMINISTRATORS, () => ({ regionCode: zone, version: 999, label: '雏鹰企业' })),
  'park.terms': row(ADMINISTRATORS, () => ({ regionCode: zone })),
  'park.setTerms': row(ADMINISTRATORS, () => ({ regionCode: zone, version: 999, ...newTerms })),
  'park.calendar': row(ADMINISTRATORS, () => ({ regionCode: zone })),
  'park.setCalendar': row(ADMINISTRATORS, () => ({
    regionCode: zone,
    version: 999,
    hours: [],
    closures: [],
    extraWorkdays: [],
    reason: text,
  })),
  'needs.preview': row(STAFF, () => ({ enterpriseId, text })),
  'needs.snapshot': row(STAFF, () => ({ enterpriseId })),
  'needs.post': row(STAFF, () => ({ enterpriseId, text, category: 'other', contact })),
  'needs.mine': row(STAFF, () => ({ enterpriseId })),
  'needs.read': row([...STAFF, ...PARK], ({ needId }) => ({ needId })),
  'needs.share': row(STAFF, ({ needId }) => ({ needId, shared: true })),
  'needs.around': row(PARK, ({ needId }) => ({ needId })),
  'needs.note': row(PARK, ({ needId }) => ({ needId, text, mentions: ['nobody'] })),
  'needs.remind': row(PARK, ({ needId }) => ({ needId, on: '2000-01-01' })),
  'needs.same': row(PARK, ({ needId }) => ({ needId })),
  'needs.supply': row(STAFF, ({ needId }) => ({ needId, text })),
  'needs.edit': row(STAFF, ({ needId }) => ({ needId, text, contact })),
  'needs.correct': row(STAFF, ({ needId }) => ({ needId, text })),
  'needs.withdraw': row(STAFF, ({ needId }) => ({ needId })),
  'needs.queue': row(PARK, () => ({ regionCode: zone })),
  'needs.claim': row(PARK, ({ needId }) => ({ needId })),
  'needs.reply': row(PARK, ({ needId }) => ({ needId, text })),
  'needs.ask': row(PARK, ({ needId }) => ({ needId, text })),
  'needs.propose': row(PARK, ({ needId }) => ({ needId, text })),
  'needs.decline': row(PARK, ({ needId }) => ({ needId, text, ground: 'not_ours', pointer: text })),
  'needs.proposeDecline': row(PARK, ({ needId }) => ({ needId, text, ground: 'not_ours', pointer: text })),
  'needs.rule': row(ADMINISTRATORS, ({ needId }) => ({ needId, granted: true, text })),
  'needs.contest': row(STAFF, ({ needId }) => ({ needId, text })),
  'needs.callBack': row(PARK, ({ needId }) => ({ needId, text })),
  'needs.callBacks': row(PARK, () => ({ regionCode: zone })),
  'needs.forward': row(PARK, ({ needId }) => ({ needId, text })),
  'needs.assign': row(PARK, ({ needId }) => ({ needId, personId: 'nobody', text })),
  'needs.handOver': row(PARK, () => ({ regionCode: zone, fromId: 'nobody', toId: 'nobody', text })),
  'needs.merge': row(STAFF, ({ needId }) => ({ needId, intoId: 'nobody' })),
  'needs.find': row(PARK, () => ({ regionCode: zone, text })),
  'needs.enter': row(PARK, () => ({
    regionCode: zone,
    channel: 'phone',
    enterprise: { name: '来电的企业' },
    contact,
    consent: true,
    text,
    category: 'other',
  })),
  'needs.attach': row(PARK, ({ needId }) => ({ needId, creditCode: '91350100M000100Y43' })),
  'needs.attachByReceipt': row(STAFF, () => ({ enterpriseId, code: 'ZZZZZZZZZZ' })),
  'needs.receipt': row(EVERYBODY, () => ({ code: 'ZZZZZZZZZZ' })),
  'needs.answerReceipt': row(EVERYBODY, () => ({ code: 'ZZZZZZZZZZ', solved: true })),
  'needs.confirm': row(STAFF, ({ needId }) => ({ needId })),
  'needs.previewEvidence': row(STAFF, ({ needId }) => ({ needId })),
  'needs.unshareEvidence': row(STAFF, ({ needId }) => ({ needId })),
  'needs.reject': row(STAFF, ({ needId }) => ({ needId, text })),
  'needs.rate': row(STAFF, ({ needId }) => ({ needId, level: 'satisfied' })),
  'needs.judge': row([...STAFF, ...PARK], ({ needId, serviceId }) => ({
    needId,
    collection: 'services',
    itemId: serviceId,
    helpful: true,
  })),
  'needs.review': row(PARK, ({ needId }) => ({ needId, entry: 0, passed: true })),
  'documents.import': row(['publisher'], () => ({
    regionCode: zone,
    fileId: 'cloud://local/uploads/nobody/a/x.pdf',
  })),
  'policies.draft': row(['publisher'], () => ({ regionCode: zone, text })),
  'policies.edit': row(['publisher'], ({ policyId }) => ({ policyId, version: 999, content })),
  'policies.submit': row(['publisher'], ({ policyId }) => ({ policyId, version: 999 })),
  'policies.pullBack': row(['publisher'], ({ policyId }) => ({ policyId, version: 999 })),
  'policies.sendBack': row(REVIEWERS, ({ policyId }) => ({ policyId, version: 999, reason: text })),
  'policies.approve': row(REVIEWERS, ({ policyId }) => ({ policyId, version: 999 })),
  'policies.publish': row(['publisher'], ({ policyId }) => ({ policyId, version: 999 })),
  'policies.unschedule': row(['publisher'], ({ policyId }) => ({ policyId, version: 999 })),
  'policies.recall': row(REVIEWERS, ({ policyId }) => ({ policyId, version: 999, reason: text })),
  'policies.revisions': row(REVIEWERS, ({ policyId }) => ({ policyId })),
  'policies.source': row(REVIEWERS, ({ policyId }) => ({ policyId })),
  'policies.revision': row(REVIEWERS, ({ policyId }) => ({ policyId, version: 1 })),
  'policies.compare': row(REVIEWERS, ({ policyId }) => ({ policyId, from: 1, to: 2 })),
  'policies.read': row(EVERYBODY, ({ policyId }) => ({ policyId })),
  'policies.feed': row(STAFF, () => ({ enterpriseId })),
  'policies.search': row(EVERYBODY, () => ({ zoneCode: zone, text })),
  'policies.summary': row(STAFF, () => ({ enterpriseId })),
  'policies.gains': row(STAFF, () => ({ enterpriseId })),
  'policies.check': row(STAFF, ({ policyId }) => ({ enterpriseId, policyId })),
  'policies.tell': row(STAFF, ({ policyId }) => ({ enterpriseId, policyId, fact: 'staff', value: 80 })),
  'policies.queue': row(REVIEWERS, () => ({ regionCode: zone })),
  'policies.mine': row(['publisher'], () => ({})),
  'bookmarks.opened': row(STAFF, ({ policyId }) => ({ enterpriseId, policyId })),
  'bookmarks.keep': row(STAFF, ({ policyId }) => ({ enterpriseId, policyId, kept: true })),
  'bookmarks.kept': row(STAFF, () => ({ enterpriseId })),
  'bookmarks.follow': row(STAFF, () => ({ enterpriseId, theme: 'rent', following: true })),
  'bookmarks.followed': row(STAFF, () => ({ enterpriseId })),
  'bookmarks.deadlines': row(STAFF, () => ({ enterpriseId, fromOn: '2020-03-01', toOn: '2020-03-31' })),
  'pushes.rehearse': row(['publisher'], ({ policyId }) => ({ policyId, version: 999 })),
  'pushes.send': row(['publisher'], ({ policyId }) => ({ policyId, version: 999, digest: '0'.repeat(32) })),
  'pushes.list': row([...PARK, 'publisher'], () => ({ regionCode: zone })),
  'pushes.delivery': row(REVIEWERS, ({ pushId }) => ({ pushId })),
  'pushes.unreached': row([...PARK, 'publisher'], ({ pushId }) => ({ regionCode: zone, pushId })),
  'pushes.export': row(REVIEWERS, ({ pushId }) => ({ pushId })),
  'notices.inbox': row(EVERYBODY, () => ({})),
  'notices.markRead': row(EVERYBODY, () => ({ noticeIds: [] })),
  'notices.allow': row(EVERYBODY, () => ({ template: 'need_progress', accepted: false })),
}
