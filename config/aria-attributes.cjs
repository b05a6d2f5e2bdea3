/** Attributes by component; the empty string means "no default". aria-role is WeChat's name for role. */
const TEXTUAL = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' }
const PRESSABLE = {
  ...TEXTUAL,
  'aria-checked': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-selected': '',
}

exports.ARIA_COMPONENTS = {
  View: { ...PRESSABLE, 'aria-live': '', 'aria-valuenow': '' },
  Text: TEXTUAL,
  Image: TEXTUAL,
  Button: PRESSABLE,
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
  Picker: { 'aria-label': '', 'aria-role': '' },
  Switch: { 'aria-label': '' },
}
