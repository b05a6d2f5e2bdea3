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

/** Trims a text that may be left out; one of invisible signs is empty. */
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

/** The code on paper by which somebody without an account answers for a need. */
export const receiptCode = v.pipe(
  v.string('请填写回执码'),
  v.transform((text) => text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')),
  v.regex(/^[0-9A-Z]{10}$/, '回执码是 10 位字母和数字'),
)

/** Address of a file in the cloud storage. Whose it is, and what lies there, is looked into by whoever takes it. */
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

/** Of a file in an answer: true when it was changed after it was checked. */
export const fileChanged = v.exactOptional(v.literal(true))

/** Refuse (`SameDocument`: its id, region and title) what the region or one around it has published under the same number. */
export const findSame = v.exactOptional(v.boolean())

/**
 * Of a report that carries the full text of a notice. ask: refuse (`ContainsNotice`: its title); notice: a draft of the notice alone, the report stays beside
 * it; whole, or left out: a draft of everything.
 */
export const ofReport = v.exactOptional(v.picklist(['ask', 'notice', 'whole']))
