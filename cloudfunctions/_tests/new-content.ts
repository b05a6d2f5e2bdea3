/** For tests: what a publisher writes of a policy, and nothing more than has to be. */
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
