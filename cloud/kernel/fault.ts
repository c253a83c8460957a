import { type ErrorName, errors } from '../contract/errors'

/** A refusal that the person may read: its code, status and sentence stand in contract/errors.ts. */
export class Fault extends Error {
  readonly code: number
  readonly status: number

  constructor(
    readonly fault: ErrorName,
    /** Extra facts for the phone, for example the mistakes of a sheet. */
    readonly data?: Record<string, unknown>,
    sentence: string = errors[fault].sentence,
  ) {
    super(sentence)
    this.code = errors[fault].code
    this.status = errors[fault].status
  }
}

/** `throw refuse('NOT_FOUND')` reads like the sentence it is. */
export const refuse = (fault: ErrorName, data?: Record<string, unknown>, sentence?: string): Fault =>
  new Fault(fault, data, sentence)

/** A text, cleaned of blanks and of signs nobody sees, that has to say something; `at` is its field in the input. */
export function filled(text: string, at: string): string {
  if (!text) throw refuse('INVALID_INPUT', { at, rule: 'minLength' })
  return text
}
