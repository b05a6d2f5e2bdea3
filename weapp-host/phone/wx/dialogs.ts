import { hideToast, openDialog, paragraph, drawToast } from '../dialog'
import { defineApi, text } from './api'

const TOAST_MS = 1500

export const dialogs = {
  showToast: defineApi('showToast', ({ title, duration }) =>
    drawToast(text(title), typeof duration === 'number' ? duration : TOAST_MS),
  ),
  hideToast: defineApi('hideToast', hideToast),
  showLoading: defineApi('showLoading', ({ title }) => drawToast(text(title), 60_000)),
  hideLoading: defineApi('hideLoading', hideToast),
  showModal: defineApi(
    'showModal',
    (options) =>
      openDialog<object>(text(options['title']), (dialog) => {
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
      }),
    { waits: true },
  ),
  showActionSheet: defineApi('showActionSheet', chooseAction, { waits: true }),
}

async function chooseAction(options: Readonly<Record<string, unknown>>): Promise<object> {
  const items = Array.isArray(options['itemList']) ? options['itemList'] : []
  const tapIndex = await openDialog<number | undefined>(text(options['alertText']), (dialog) => {
    for (const [index, item] of items.entries()) dialog.button(text(item), () => dialog.close(index))
    dialog.button('取消', () => dialog.close(undefined), 'cancel')
  })
  if (tapIndex === undefined) throw new Error('cancel')
  return { tapIndex }
}
