const attributes = { 'aria-role': '', 'aria-label': '', 'aria-disabled': '', 'aria-checked': '', 'aria-hidden': '' }

/** What a screen reader needs of each component; the build's templates and the running phone must list the same, in the same order. */
export const spokenAttributes = {
  View: attributes,
  Image: attributes,
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
  Picker: { 'aria-label': '', 'aria-role': '' },
}
