import { enterpriseForms } from './enterprise-forms'

const START = 2

/** Finds the names of a zone's enterprises in a text without a search for each name: a zone has thousands. */
export class EnterpriseNames {
  /** Forms of names by their first two characters. */
  private readonly byStart = new Map<string, string[]>()

  constructor(names: Iterable<string>, places: readonly string[]) {
    const forms = new Set<string>()
    for (const name of names) for (const form of enterpriseForms(name, places)) forms.add(form)
    for (const form of forms) {
      const start = form.slice(0, START)
      const same = this.byStart.get(start)
      if (same) same.push(form)
      else this.byStart.set(start, [form])
    }
  }

  /** The forms of names that occur in the text, the longest first. */
  foundIn(text: string): string[] {
    const found = new Set<string>()
    for (let at = 0; at + START <= text.length; at += 1)
      for (const form of this.byStart.get(text.slice(at, at + START)) ?? [])
        if (text.startsWith(form, at)) found.add(form)
    return [...found].sort((a, b) => b.length - a.length)
  }
}
