import * as v from 'valibot'
import { action } from './action'
import { fileId, findSame, ofReport, regionCodeField } from './fields'
import { policyView } from './policy-view'

/** Notices as files; pasted text is `policies.draft`. */
export const documentsContract = {
  import: action({
    summary:
      'Read a notice that the caller uploaded (.docx, .pdf with text, .html, .txt) into the same draft as from pasted text, with the file as its first attachment. A refused file is deleted.',
    roles: ['publisher'],
    about: 'region',
    writes: true,
    /** One import costs up to a second of processor time, and nobody has more notices in a minute. */
    perMinute: 10,
    input: v.object({
      regionCode: regionCodeField,
      fileId,
      findSame,
      ofReport,
    }),
    output: v.object({ policy: policyView }),
    refusals: [
      'ForeignFile',
      'FileEmpty',
      'FileTooLarge',
      'FileTooComplex',
      'FileBroken',
      'FileEncrypted',
      'FileKindUnknown',
      'OldWordFile',
      'PictureFile',
      'NoTextInPdf',
      'TextTooLong',
      'DocumentUnreadable',
      'MarkedSecret',
      'SameDocument',
      'ContainsNotice',
    ],
  }),
}
