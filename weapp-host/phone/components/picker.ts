import { isRecord } from '../../record'
import { openDialog, type Dialog } from '../dialog'
import { isOn, propertyText, type BuiltIn, type Link } from './built-in'

/** `picker`: a native sheet from below; here a dialog with buttons, or the browser's own day and time entry. */
export const picker: BuiltIn = {
  properties: ['mode', 'range', 'rangeKey', 'value', 'start', 'end', 'disabled', 'headerText', 'fields'],
  init(element, link) {
    element.addEventListener('click', () => {
      if (isOn(link.data['disabled'])) return
      void choose(link.data).then((value) =>
        value === undefined ? link.triggerEvent('cancel', {}) : link.triggerEvent('change', { value }),
      )
    })
  },
}

type Choice = string | number | number[]

function choose(data: Link['data']): Promise<Choice | undefined> {
  const mode = propertyText(data['mode']) || 'selector'
  return openDialog<Choice | undefined>(propertyText(data['headerText']), (dialog) => {
    if (mode === 'selector') addOptions(dialog, data)
    else if (mode === 'multiSelector') addColumns(dialog, data)
    else addEntry(dialog, mode, data)
    dialog.button('取消', () => dialog.close(undefined), 'cancel')
  })
}

function addOptions(dialog: Dialog<Choice | undefined>, data: Link['data']): void {
  for (const [index, label] of labelsOf(data['range'], data['rangeKey']).entries())
    dialog.button(label, () => dialog.close(index))
}

function addColumns(dialog: Dialog<Choice | undefined>, data: Link['data']): void {
  const columns = Array.isArray(data['range']) ? data['range'] : []
  const chosen = Array.isArray(data['value']) ? data['value'] : []
  const selects = columns.map((column, place) => {
    const select = document.createElement('select')
    for (const [index, label] of labelsOf(column, data['rangeKey']).entries())
      select.append(new Option(label, String(index), false, chosen[place] === index))
    dialog.box.append(select)
    return select
  })
  dialog.button('确定', () => dialog.close(selects.map(({ value }) => Number(value))), 'confirm')
}

function addEntry(dialog: Dialog<Choice | undefined>, mode: string, data: Link['data']): void {
  const entry = document.createElement('input')
  entry.type = mode === 'time' ? 'time' : data['fields'] === 'month' ? 'month' : 'date'
  entry.value = propertyText(data['value'])
  entry.min = propertyText(data['start'])
  entry.max = propertyText(data['end'])
  entry.setAttribute('aria-label', mode === 'time' ? '时间' : '日期')
  dialog.box.append(entry)
  dialog.button('确定', () => dialog.close(entry.value), 'confirm')
}

function labelsOf(range: unknown, key: unknown): string[] {
  if (!Array.isArray(range)) return []
  return range.map((item) => propertyText(isRecord(item) ? item[propertyText(key)] : item))
}
