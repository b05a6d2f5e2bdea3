import * as v from 'valibot'
import { action } from './action'
import { fileId, findSame, ofReport, regionCodeField } from './fields'
import { policyView } from './policy-view'

/** Notices as files; pasted text is `policies.draft`. */
export const documentsContract = {
  import: action({
    summary:
      'Take a notice apart that the caller uploaded (.docx, .pdf with text, .html, .txt): the same draft as from pasted text, with the file as its first attachment. What is refused is deleted.',
    roles: ['publisher'],
    about: 'region',
    writes: true,
    /** Each costs a second of the processor at worst: nobody has so many notices. */
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
