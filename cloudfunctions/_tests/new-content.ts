/** For tests: the smallest content of a policy that a publisher may write. */
export const newContent = {
  title: '新政策',
  shortTitle: '新政策',
  issuingBodies: ['高新区管委会'],
  level: 'zone',
  themes: [],
  plain: { gain: '', who: '', how: '', byWhen: '', ask: '' },
  clauses: [],
  contacts: [],
  links: [],
  lineage: [],
  attachments: [],
}

/** A policy of the province that a zone hands on. */
export const RELAYED = { policyId: 'p-liaoning-14', version: 999, explanation: '说明', contact: '说明' }
