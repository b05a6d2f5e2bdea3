import type { PolicyLevel } from '../level'
import type { PolicyTheme } from '../theme'
import type { AttachmentNote } from './attachments'
import type { Citation } from './citations'
import type { Clause } from './clauses'
import type { Contact } from './contact'
import type { DocumentDate } from './document-dates'
import type { DocumentKind } from './document-kind'
import type { DocumentPassage, Extracted } from './passage'

/** A notice in parts. Every symbol of it is in a clause, in a named value, in the masthead or in `unplaced`. */
export interface PolicyDocument {
  /** The kind of text: people also paste texts that are no official documents. */
  kind: DocumentKind
  /** The notice whose full text this report carries: its title and passage. Absent otherwise. */
  contained?: Extracted<string>
  /** In the order of the text: opening, numbered clauses, closing, appended papers. Those without a number have an empty path. */
  clauses: readonly Clause[]
  title?: Extracted<string>
  /** 发文字号 in its written form, e.g. 某科办发〔2020〕14号. */
  documentNumber?: Extracted<string>
  issuingBodies: readonly Extracted<string>[]
  /** Rows of the red head that repeat issuers. */
  masthead: readonly DocumentPassage[]
  /** 成文日期, YYYY-MM-DD. */
  writtenOn?: Extracted<string>
  addressees: readonly Extracted<string>[]
  level?: Extracted<PolicyLevel>
  attachments: readonly Extracted<AttachmentNote>[]
  contacts: readonly Extracted<Contact>[]
  dates: readonly Extracted<DocumentDate>[]
  links: readonly Extracted<string>[]
  citations: readonly Extracted<Citation>[]
  themes: readonly Extracted<PolicyTheme>[]
  /** Text in no clause and no value: page numbers, additions of the page. In the order of the text. */
  unplaced: readonly Extracted<string>[]
}
