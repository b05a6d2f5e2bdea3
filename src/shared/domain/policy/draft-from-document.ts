import { CLAUSE_SIZES, fitted } from './document/fitted'
import { isWhole } from './document/is-whole'
import { splitLines, type Confidence, type Extracted, type DocumentPassage } from './document/passage'
import type { PolicyDocument } from './document/read-document'
import type { PassageEvidence, PolicyClause, PolicyContent } from './policy'
import type { PolicyLevel } from './level'
import { proposeShortTitle } from './short-title'
import { regionLevel, type RegionCode } from '../access/region'

/** What the contract takes at most; metadata beyond it are cut, never refused, because a person goes over the draft. Clauses lose nothing. */
const MOST = {
  title: 200, number: 60, body: 100, bodies: 10, themes: 6, contacts: 60, matter: 60, links: 60, link: 500, quote: 120,
} as const // prettier-ignore

/** A first draft of what a notice says, with the place that says so for every value. Nobody has explained it yet. */
export function draftFrom(
  document: PolicyDocument,
  text: string,
  regionCode: RegionCode,
): { content: PolicyContent; evidence: PassageEvidence[] } {
  const { title, documentNumber, writtenOn, level } = document
  const issuingBodies = document.issuingBodies.slice(0, MOST.bodies)
  const themes = document.themes.slice(0, MOST.themes)
  const contacts = document.contacts.slice(0, MOST.contacts)
  const links = document.links.filter(({ value }) => value.length <= MOST.link).slice(0, MOST.links)
  const deadline = document.deadlines.find(({ value }) => value.kind === 'act_by')
  const validity = document.deadlines.find(({ value }) => value.kind === 'valid_until')
  const whole = isWhole(text, document)
  const { opening, closing, appended } = document.surroundings
  const said = [opening, ...document.clauses, closing, appended].filter((each) => each !== undefined)
  const name = title ? title.value.slice(0, MOST.title) : '未命名的政策'
  const content: PolicyContent = {
    title: name,
    shortTitle: proposeShortTitle(name).value,
    ...(documentNumber && { documentNumber: documentNumber.value.slice(0, MOST.number) }),
    issuingBodies: issuingBodies.map(({ value }) => value.slice(0, MOST.body)),
    ...(writtenOn && { writtenOn: writtenOn.value }),
    level: level?.value ?? levelOfRegion(regionCode),
    themes: themes.map(({ value }) => value),
    plain: { gain: '', who: '', how: '', byWhen: '', ask: '' },
    clauses: fitted(whole ? said : [allLines(text)], CLAUSE_SIZES),
    contacts: contacts.map(({ value }) => ({ ...value, matter: value.matter.slice(0, MOST.matter) })),
    links: links.map(({ value }) => value),
    ...(deadline && { deadlineOn: deadline.value.on }),
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
      ...plain('level', level),
      ...themes.flatMap((each) => plain('themes', each)),
      ...(deadline ? [say('deadlineOn', deadline.value.on, deadline.passage, deadline.confidence)] : []),
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

function evidenceIn(text: string) {
  return (
    field: PassageEvidence['field'],
    value: string,
    { start, end }: DocumentPassage,
    confidence: Confidence,
  ): PassageEvidence => ({
    field,
    value,
    quote: text.slice(start, Math.min(end, start + MOST.quote)),
    start,
    end,
    confidence,
  })
}

/** The way out when a document was not taken apart without a loss: one clause that holds every line as it came. */
function allLines(text: string): PolicyClause {
  return {
    level: 1,
    path: '',
    heading: '',
    paragraphs: splitLines(text).map((line) => text.slice(line.start, line.end)),
  }
}

/** Who speaks when a notice does not tell: the people of the region themselves. A carrier's policies are its zone's. */
function levelOfRegion(code: RegionCode): PolicyLevel {
  const level = regionLevel(code)
  return level === 'carrier' ? 'zone' : level
}
