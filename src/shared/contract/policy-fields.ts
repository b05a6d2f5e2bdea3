import * as v from 'valibot'
import { visible } from './fields'
import { POLICY_CONTACT_MAX, POLICY_LIST_MAX, WEB_ADDRESS_MAX } from './limits'

export const policyDay = v.pipe(v.string('请选择日期'), v.isoDate('日期写成 2020-03-01 的样子'))

/** A text that may be empty. */
export const freeText = (label: string, max: number) =>
  v.pipe(v.string(`请填写${label}`), visible, v.maxLength(max, `${label}最多 ${max} 字`))

export function limitedList<S extends v.GenericSchema>(item: S, label: string, max: number) {
  return v.pipe(v.array(item), v.maxLength(max, `${label}最多 ${max} 条`), v.readonly())
}

/** A web address that shows where it leads: no user name before the host, no signs that are invisible or change the direction of the text. */
const WEB_ADDRESS = /^https?:\/\/[^\s<>"'\\@/?#\p{C}]+(?:[/?#][^\s<>"'\\\p{C}]*)?$/u

export const webAddress = v.pipe(
  v.string(),
  v.maxLength(WEB_ADDRESS_MAX),
  v.regex(WEB_ADDRESS, '网址要以 https:// 开头'),
)

export const policyContact = v.object({
  matter: freeText('咨询事项', POLICY_CONTACT_MAX.matter),
  person: v.exactOptional(freeText('联系人', POLICY_CONTACT_MAX.person)),
  phones: limitedList(freeText('电话', POLICY_CONTACT_MAX.phone), '电话', POLICY_LIST_MAX.phones),
  emails: limitedList(freeText('邮箱', POLICY_CONTACT_MAX.email), '邮箱', POLICY_LIST_MAX.emails),
  note: v.exactOptional(freeText('说明', POLICY_CONTACT_MAX.note)),
})
