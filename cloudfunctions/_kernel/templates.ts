/**
 * Subscription message templates, declared once: the id comes from the environment (WeChat gives it), the fields are what the
 * template was approved with. Field types and lengths are WeChat's (thing ≤ 20 characters, phrase ≤ 5 Han).
 */
export const TEMPLATES = {
  need_progress: {
    id: process.env['TEMPLATE_NEED_PROGRESS'] ?? 'need-progress',
    fields: { title: 'thing1', state: 'phrase2', who: 'thing3', at: 'time4', note: 'thing5' },
  },
} as const

export type TemplateName = keyof typeof TEMPLATES

const THING_MAX = 20

/** Fits a `thing` field: one line, at most twenty characters, never empty. */
export function thing(text: string): string {
  const symbols = [...text.replace(/\s+/g, ' ').trim()]
  if (symbols.length === 0) return '—'
  return symbols.length <= THING_MAX ? symbols.join('') : symbols.slice(0, THING_MAX - 1).join('') + '…'
}
