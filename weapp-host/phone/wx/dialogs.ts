import { hideToast, openDialog, paragraph, drawToast } from '../dialog'
import { defineApi, text } from './api'

const TOAST_MS = 1500
/** Letters on a button of WeChat's dialogue, and lines of its list. */
const BUTTON_MAX = 4
const ITEMS_MAX = 6

export const dialogs = {
  showToast: defineApi('showToast', ({ title, duration }) =>
    drawToast(text(title), typeof duration === 'number' ? duration : TOAST_MS),
  ),
  hideToast: defineApi('hideToast', hideToast),
  showLoading: defineApi('showLoading', ({ title }) => drawToast(text(title), 60_000)),
  hideLoading: defineApi('hideLoading', hideToast),
  showModal: defineApi(
    'showModal',
    (options) => {
      checkButtons(options)
      return openDialog<object>(text(options['title']), (dialog) => {
        dialog.box.append(paragraph('phone-dialog-text', text(options['content'])))
        const entry = document.createElement('input')
        entry.placeholder = text(options['placeholderText'])
        if (options['editable'] === true) dialog.box.append(entry)
        if (options['showCancel'] !== false)
          dialog.button(text(options['cancelText']) || '取消', () =>
            dialog.close({ confirm: false, cancel: true }),
          )
        dialog.button(
          text(options['confirmText']) || '确定',
          () => dialog.close({ confirm: true, cancel: false, content: entry.value }),
          'confirm',
        )
      })
    },
    { waits: true },
  ),
  showActionSheet: defineApi('showActionSheet', chooseAction, { waits: true }),
}

/** @throws Error when a word is too long for its button */
function checkButtons(options: Readonly<Record<string, unknown>>): void {
  for (const name of ['confirmText', 'cancelText'])
    if (text(options[name]).length > BUTTON_MAX)
      throw new Error(`${name} length should not larger than ${BUTTON_MAX} Chinese characters`)
}

async function chooseAction(options: Readonly<Record<string, unknown>>): Promise<object> {
  const items = Array.isArray(options['itemList']) ? options['itemList'] : []
  if (items.length === 0 || items.length > ITEMS_MAX)
    throw new Error(`parameter error: itemList should not be more than ${ITEMS_MAX} items`)
  const tapIndex = await openDialog<number | undefined>(text(options['alertText']), (dialog) => {
    for (const [index, item] of items.entries()) dialog.button(text(item), () => dialog.close(index))
    dialog.button('取消', () => dialog.close(undefined), 'cancel')
  })
  if (tapIndex === undefined) throw new Error('cancel')
  return { tapIndex }
}
