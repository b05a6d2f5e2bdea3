import {
  CLAUSE_SIZES,
  POLICY_CONTACT_MAX,
  POLICY_LIST_MAX,
  POLICY_TEXT_MAX,
  WEB_ADDRESS_MAX,
} from '@/shared/contract/limits'
import { fitted } from './document/fitted'
import { isWhole } from './document/is-whole'
import { splitLines } from './document/lines'
import type { Confidence, Extracted, DocumentPassage } from './document/passage'
import type { PolicyDocument } from './document/policy-document'
import type { PassageEvidence, PolicyClause, PolicyContent } from './policy'
import type { PolicyLevel } from './level'
import type { Measure } from './measures/measure'
import { readMeasures } from './measures/read-measures'
import { proposeShortTitle } from './short-title'
import { regionLevel, type RegionCode } from '../access/region'

/** Longest quote of the text in an item of evidence. */
const QUOTE_MAX = 120

/** A first draft from a notice, with the passage of every value that was read. Nobody has written the plain words yet. */
export function draftFrom(
  document: PolicyDocument,
  text: string,
  regionCode: RegionCode,
): { content: PolicyContent; evidence: PassageEvidence[] } {
  const { title, documentNumber, writtenOn, level } = document
  const issuingBodies = document.issuingBodies.slice(0, POLICY_LIST_MAX.issuingBodies)
  const themes = document.themes.slice(0, POLICY_LIST_MAX.themes)
  const contacts = document.contacts.slice(0, POLICY_LIST_MAX.contacts)
  const links = document.links
    .filter(({ value }) => value.length <= WEB_ADDRESS_MAX)
    .slice(0, POLICY_LIST_MAX.links)
  const deadline = document.dates.find(
    ({ value, confidence }) => value.kind === 'apply' && confidence !== 'doubtful',
  )
  const validity = document.dates.find(({ value }) => value.kind === 'valid_until')
  const lastDay = deadline && (deadline.value.until ?? deadline.value.on)
  const whole = isWhole(text, document)
  const said = document.clauses
  const name = title ? title.value.slice(0, POLICY_TEXT_MAX.title) : '未命名的政策'
  const content: PolicyContent = {
    title: name,
    shortTitle: proposeShortTitle(name).value,
    ...(documentNumber && { documentNumber: documentNumber.value.slice(0, POLICY_TEXT_MAX.documentNumber) }),
    issuingBodies: issuingBodies.map(({ value }) => value.slice(0, POLICY_TEXT_MAX.issuingBody)),
    ...(writtenOn && { writtenOn: writtenOn.value }),
    level: level?.value ?? levelOfRegion(regionCode),
    themes: themes.map(({ value }) => value),
    plain: { gain: '', who: '', how: '', byWhen: '', ask: '' },
    clauses: fitted(whole ? said : [allLines(text)], CLAUSE_SIZES),
    contacts: contacts.map(({ value }) => ({
      ...value,
      matter: value.matter.slice(0, POLICY_CONTACT_MAX.matter),
    })),
    links: links.map(({ value }) => value),
    ...(lastDay !== undefined && { deadlineOn: lastDay }),
    ...(validity && { validUntilOn: validity.value.on }),
    lineage: document.citations.flatMap(({ value }) =>
      value.relation && value.title
        ? [
            {
              kind: value.relation,
              title: value.title,
              ...(value.number !== undefined && { documentNumber: value.number }),
            },
          ]
        : [],
    ),
    attachments: [],
    measures: measuresFrom(document, lastDay),
  }
  const say = evidenceIn(text)
  const plain = (field: PassageEvidence['field'], found: Extracted<string> | undefined) =>
    found ? [say(field, found.value, found.passage, found.confidence)] : []
  return {
    content,
    evidence: [
      ...plain('title', title),
      ...plain('documentNumber', documentNumber),
      ...issuingBodies.flatMap((each) => plain('issuingBodies', each)),
      ...plain('writtenOn', writtenOn),
      ...(level ? plain('level', level) : [say('level', content.level, { start: 0, end: 0 }, 'doubtful')]),
      ...themes.flatMap((each) => plain('themes', each)),
      ...(deadline && lastDay !== undefined
        ? [say('deadlineOn', lastDay, deadline.passage, deadline.confidence)]
        : []),
      ...(validity ? [say('validUntilOn', validity.value.on, validity.passage, validity.confidence)] : []),
      ...contacts.map(({ value, passage, confidence }) =>
        say('contacts', value.matter || value.phones.join(' '), passage, confidence),
      ),
      ...links.flatMap((each) => plain('links', each)),
      ...(whole ? said : [])
        .slice(0, CLAUSE_SIZES.clauses)
        .map(({ path, passage, confidence }) => say('clauses', path, passage, confidence)),
    ],
  }
}

/** The measures of the draft. A measure whose window only repeats the policy's last day gets no window, so that a later change needs one edit. */
function measuresFrom(document: PolicyDocument, lastDay: string | undefined): Measure[] {
  return readMeasures(document).map(({ passages: _passages, window, ...measure }, index) => {
    const own = window?.fromOn !== undefined || window?.untilOn !== lastDay
    return {
      id: `m${index + 1}`,
      ...measure,
      ...(window && own && { window }),
      contacts: measure.contacts.map((contact) => ({
        ...contact,
        matter: contact.matter.slice(0, POLICY_CONTACT_MAX.matter),
      })),
      links: measure.links.filter((link) => link.length <= WEB_ADDRESS_MAX),
    }
  })
}

function evidenceIn(text: string) {
  return (
    field: PassageEvidence['field'],
    value: string,
    { start, end }: DocumentPassage,
    confidence: Confidence,
  ): PassageEvidence => ({
    field,
    value,
    quote: text.slice(start, Math.min(end, start + QUOTE_MAX)),
    start,
    end,
    confidence,
  })
}

/** The fallback for a document whose reading lost something: one clause with every line as it came. */
function allLines(text: string): PolicyClause {
  return {
    level: 1,
    path: '',
    heading: '',
    paragraphs: splitLines(text).map((line) => text.slice(line.start, line.end)),
  }
}

/** The level of a policy whose notice does not name one: that of the region that publishes it. A carrier's policies count as its zone's. */
function levelOfRegion(code: RegionCode): PolicyLevel {
  const level = regionLevel(code)
  return level === 'carrier' ? 'zone' : level
}
