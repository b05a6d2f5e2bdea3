import { openDialog, paragraph } from '../dialog'
import { mustBePressed } from '../press'
import { defineApi } from './api'
import { askCloud } from './identity'

/** How many kinds of messages one dialogue may ask for. */
const TEMPLATES_MAX = 3

/** `wx.requestSubscribeMessage`: shows WeChat's dialogue; the local cloud counts the messages that the person allows. */
export const requestSubscribeMessage = defineApi(
  'requestSubscribeMessage',
  async ({ tmplIds }) => {
    const templates = Array.isArray(tmplIds) ? tmplIds.map(String) : []
    if (templates.length === 0) throw new Error('tmplIds is empty')
    if (templates.length > TEMPLATES_MAX) throw new Error('templateIds count out of max bounds')
    mustBePressed()
    const allowed = await openDialog<boolean>('双创图谱 申请发送以下消息', (dialog) => {
      for (const template of templates) dialog.box.append(paragraph('phone-dialog-text', template))
      dialog.button('拒绝', () => dialog.close(false), 'cancel')
      dialog.button('允许', () => dialog.close(true), 'confirm')
    })
    if (allowed) await Promise.all(templates.map(allow))
    return Object.fromEntries(templates.map((template) => [template, allowed ? 'accept' : 'reject']))
  },
  { waits: true },
)

async function allow(templateId: string): Promise<void> {
  const response = await askCloud('/local/subscribe', 'application/json', JSON.stringify({ templateId }))
  if (!response.ok) throw new Error(`local/subscribe answered ${response.status}`)
}
