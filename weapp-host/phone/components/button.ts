import { isOn, setOrRemove, propertyText, type BuiltIn } from './built-in'
import { sharePage } from '../share'
import { askForPhoneNumber } from '../wx/phone-number'
import { noteAgreement } from '../wx/privacy'

/** Events of buttons that ask WeChat for something, with the answers of a person who always agrees. */
const OPEN_TYPES: Readonly<Record<string, readonly [event: string, detail: object]>> = {
  chooseAvatar: ['chooseavatar', { avatarUrl: 'http://tmp/avatar.png' }],
  agreePrivacyAuthorization: ['agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' }],
  openSetting: ['opensetting', { errMsg: 'openSetting:ok', authSetting: {} }],
  contact: ['contact', { errMsg: 'enterContact:ok', path: '', query: {} }],
}

/** `button`: WeChat's own, with its open types. */
export const button: BuiltIn = {
  properties: ['disabled', 'type', 'size', 'plain', 'loading', 'formType', 'openType'],
  init(element, link) {
    element.setAttribute('role', 'button')
    element.addEventListener('click', () => {
      if (isOn(link.data['disabled'])) return
      const openType = propertyText(link.data['openType'])
      if (openType === 'share') sharePage('button')
      if (openType === 'agreePrivacyAuthorization') noteAgreement(element.id)
      if (openType === 'getPhoneNumber')
        void askForPhoneNumber().then((detail) => link.triggerEvent('getphonenumber', detail))
      const asked = OPEN_TYPES[openType]
      if (asked) link.triggerEvent(asked[0], asked[1])
    })
  },
  update(element, data) {
    element.toggleAttribute('disabled', isOn(data['disabled']))
    setOrRemove(element, 'aria-disabled', isOn(data['disabled']))
    setOrRemove(element, 'type', data['type'])
    setOrRemove(element, 'size', data['size'])
  },
}
