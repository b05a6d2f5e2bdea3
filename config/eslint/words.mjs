/**
 * Words that names of this tree must not contain, and their replacements: `house/vocabulary` reports them, docs/glossary.md lists them.
 *
 * `leave` is one word or several (`keepBooks`). It matches anywhere in a name; `say…` matches only at the beginning of a name.
 * `forms` are further spellings, `except` are terms of the field that stay allowed. `of` narrows it to some kinds of names, `within` to some folders.
 *
 * @typedef {'value' | 'function' | 'type' | 'member' | 'file' | 'folder'} NameKind
 * @typedef {{ leave: string, forms?: string[], except?: string[], take: string, of?: NameKind[], within?: string[] }} WordToLeave
 */

/** @type {WordToLeave[]} */
export const wordsToLeave = [
  { later: true, leave: 'shelf', forms: ['shelves'], take: 'index, cache' },
  { later: true, leave: 'stop', take: 'ActionError', of: ['type'] },
  { leave: 'keepBooks', take: 'systemTransaction' },
  { leave: 'disown', take: 'invalidateSnapshot' },
  { later: true, leave: 'looks', take: 'phone access log; else searches, styles' },
  { leave: 'guesses', take: 'failed attempts', within: ['cloudfunctions'] },
  { later: true, leave: 'telling', take: 'notification; of a term: distinctive' },
  { later: true, leave: 'say…', forms: ['say'], take: 'format…' },
  { leave: 'standsStill', take: 'isStalled' },
  { later: true, leave: 'together', take: 'bulkReply', within: ['src', 'cloudfunctions'] },
  {
    later: true,
    leave: 'round',
    take: 'bulkReply',
    within: ['src', 'cloudfunctions'],
    of: ['value', 'type', 'member', 'file'],
  },
  { later: true, leave: 'held', except: ['heldOut'], take: 'the noun of the thing: stored, cached, pending' },
  { later: true, leave: 'kept', take: 'the noun of the thing: cache, draft, stored' },
  { later: true, leave: 'seen', take: 'the noun of the thing: shown, visited, previous' },
  { later: true, leave: 'going', take: 'the noun of the thing: recipient, sending' },
  { later: true, leave: 'told', take: 'the noun of the thing: recipient, notified' },
  { later: true, leave: 'wanted', take: 'the noun of the thing: filter, requested, expected' },
  { leave: 'watch', take: 'health', of: ['folder'], within: ['cloudfunctions'] },
  { leave: 'readers', take: 'bookmarks', of: ['folder'], within: ['cloudfunctions'] },
  { leave: 'clock', take: 'housekeeping', of: ['folder'], within: ['cloudfunctions'] },
  { leave: 'utils', forms: ['util'], take: 'the noun of what it holds', of: ['file', 'folder'] },
  { leave: 'helpers', forms: ['helper'], take: 'the noun of what it holds', of: ['file', 'folder'] },
  { leave: 'common', take: 'the noun of what it holds', of: ['file', 'folder'] },
  { leave: 'manager', take: 'the noun of what it holds', of: ['file', 'folder'] },
]

/** Fields that are stored or travel: they keep their names until a migration changes them. */
export const storedNames = ['keptAt', 'shelfVersion']
