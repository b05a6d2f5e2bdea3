import { propertyText, type BuiltIn } from './built-in'
import { fileAddress } from '../files'

const FITS: Readonly<Record<string, string>> = {
  aspectFit: 'contain',
  aspectFill: 'cover',
  scaleToFill: 'fill',
}

/** `image`: 320 × 240 unless styled, as in WeChat. */
export const image: BuiltIn = {
  properties: ['src', 'mode'],
  init(element, link) {
    const picture = document.createElement('img')
    // Screen readers read the component's own label instead.
    picture.alt = ''
    element.append(picture)
    picture.addEventListener('load', () => {
      if (link.data['mode'] === 'widthFix') element.style.height = 'auto'
      link.triggerEvent('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    })
    picture.addEventListener('error', () => link.triggerEvent('error', { errMsg: 'image load fail' }))
  },
  update(element, data) {
    const picture = element.querySelector('img')
    if (!picture) return
    const address = fileAddress(propertyText(data['src']))
    if (picture.getAttribute('src') !== address) picture.setAttribute('src', address)
    picture.style.objectFit = FITS[propertyText(data['mode'])] ?? 'fill'
  },
}
