import { readFileSync } from 'node:fs'
import type { PolicyDocument } from '@/shared/domain/policy/document/policy-document'
import { regionCode } from '@/shared/domain/access/region'
import { proposeConditions } from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import { readContained, readDocument } from '@/shared/domain/policy/document/read-document'
import { readMeasures } from '@/shared/domain/policy/measures/read-measures'
import type { DocumentPassage } from '@/shared/domain/policy/document/passage'
import { pdfText } from '../cloudfunctions/documents/pdf-text'
import { readFile } from '../cloudfunctions/documents/read-file'
import { Refusal } from '../cloudfunctions/_kernel/rpc/action-error'

/** No certain city, so 本市 stays unresolved. */
const NATION = regionCode('CN')

/**
 * Prints the values read from files of notices (text, page, Word, PDF), one JSON line a file: `npm run -s read-notice -- FILE…`. Fields are
 * those of the draft; `doubtful` names the fields that the publisher is asked about; `contained` is the notice whose full text a report carries.
 */
async function main(files: readonly string[]): Promise<void> {
  for (const file of files) console.log(JSON.stringify({ file, ...(await read(file)) }))
}

async function read(file: string) {
  const text = await readFile(readFileSync(file), pdfText)
  if (text instanceof Refusal) return { refused: text.code }
  const reading = readDocument(text)
  if (!reading.ok) return { refused: reading.refusal }
  const contained = readContained(text, reading.document)
  return {
    ...printed(reading.document, text),
    ...(contained && {
      contained: {
        ...printed(contained.document, contained.text),
        outside: contained.outside.flatMap(({ start, end }) => text.slice(start, end).split('\n')),
      },
    }),
  }
}

function printed(document: PolicyDocument, text: string) {
  const { title, documentNumber, writtenOn, level, dates } = document
  const validity = dates.find(({ value }) => value.kind === 'valid_until')
  return {
    kind: document.kind,
    ...(title && { title: title.value }),
    ...(documentNumber && { documentNumber: documentNumber.value }),
    issuingBodies: valuesOf(document.issuingBodies),
    ...(writtenOn && { writtenOn: writtenOn.value }),
    ...(level && { level: level.value }),
    addressees: valuesOf(document.addressees),
    clauses: document.clauses.map(({ path, heading, paragraphs }) => ({
      path,
      heading,
      text: paragraphs.join('\n'),
    })),
    contacts: valuesOf(document.contacts),
    dates: valuesOf(dates).map(({ kind, on, until }) => ({
      kind,
      on,
      ...(until !== undefined && { until }),
    })),
    ...(validity && { validUntilOn: validity.value.on }),
    links: valuesOf(document.links),
    attachments: valuesOf(document.attachments).map(({ name }) => name),
    themes: valuesOf(document.themes),
    measures: readMeasures(document).map(({ clausePaths, passages: _passages, ...measure }) => ({
      ...measure,
      clauses: clausePaths,
    })),
    conditions: proposeConditions(document.clauses, NATION).map(({ path, words, test }) => ({
      path,
      words,
      ...(test && { test }),
    })),
    unplaced: [...new Set(document.unplaced.map(({ passage }) => wholeLine(text, passage)))],
    doubtful: doubtfulFields(document),
  }
}

function valuesOf<T>(found: readonly { value: T }[]): T[] {
  return found.map(({ value }) => value)
}

/** The whole line around a passage. */
function wholeLine(text: string, { start, end }: DocumentPassage): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, 0)
  const to = text.indexOf('\n', end)
  return text.slice(from, to < 0 ? text.length : to).trim()
}

function doubtfulFields(document: PolicyDocument): string[] {
  const fields = ['title', 'documentNumber', 'writtenOn', 'level'] as const
  return fields.filter((field) => document[field]?.confidence === 'doubtful')
}

void main(process.argv.slice(2))
