import * as v from 'valibot'
import { CATEGORIES } from '../domain/need/category'
import { visibleText } from '../domain/access/visible-text'
import { REGION_CODE_PATTERN, type RegionCode } from '../domain/access/region'
import { FILE_BYTES_MAX, FILE_ID_MAX, FILE_MEGABYTES_MAX, FILE_NAME_MAX } from './limits'

/** Fields that several functions share. Messages are shown to people beside the field. */
export const id = v.pipe(v.string('编号不对'), v.regex(/^[A-Za-z0-9_-]{1,64}$/, '编号不对'))
export const regionCodeField = v.pipe(
  v.string('请选择地区'),
  v.regex(REGION_CODE_PATTERN, '请选择地区'),
  v.transform((code) => code as RegionCode),
)
export const category = v.picklist(CATEGORIES, '请选择类别')
export const isoDay = v.pipe(v.string('请选择日期'), v.isoDate('请选择日期'))
export const instant = v.pipe(v.number(), v.integer())
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Trims an optional text. A text that has only invisible signs becomes empty. */
export const visible = v.transform(visibleText)

/** Written text: trimmed, at least one visible character, at most `max` in all. */
export function words(label: string, max: number) {
  return v.pipe(
    v.string(`请填写${label}`),
    visible,
    v.minLength(1, `请填写${label}`),
    v.maxLength(max, `${label}最多 ${max} 字`),
  )
}

export const phone = v.pipe(
  v.string('请填写电话'),
  v.transform((text) => text.normalize('NFKC').replace(/[\s]/g, '')),
  v.regex(/^[+\d][\d-]{4,19}$/, '电话号码看起来不对，请检查'),
)

/** The code on paper of a need that was entered for an enterprise without an account. */
export const receiptCode = v.pipe(
  v.string('请填写回执码'),
  v.transform((text) => text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')),
  v.regex(/^[0-9A-Z]{10}$/, '回执码是 10 位字母和数字'),
)

/** Address of a file in the cloud storage. The action that takes it must check whose file it is and what it contains. */
export const fileId = v.pipe(
  v.string('文件地址不对'),
  v.maxLength(FILE_ID_MAX, '文件地址不对'),
  v.regex(/^cloud:\/\/[^\p{Cc}\p{Cs}]+$/u, '文件地址不对'),
)

export const attachment = v.object({
  fileId,
  name: words('文件名', FILE_NAME_MAX),
  sizeBytes: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1, '文件是空的'),
    v.maxValue(FILE_BYTES_MAX, `单个文件不能超过 ${FILE_MEGABYTES_MAX} MB`),
  ),
})

/** True when the file was changed after the platform had checked it. */
export const fileChanged = v.exactOptional(v.literal(true))

/** True: refuse a notice whose number the region, or a region around it, has published already (`SameDocument`, with id, region and title of that policy). */
export const findSame = v.exactOptional(v.boolean())

/**
 * How to read a report that carries the full text of a notice. ask: refuse it (`ContainsNotice`, with the notice's title). notice: draft the notice alone and
 * store the report beside it. whole, or left out: draft everything.
 */
export const ofReport = v.exactOptional(v.picklist(['ask', 'notice', 'whole']))
