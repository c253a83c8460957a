import type { Answer } from '../options'

/** A failure as WeChat words it: its text follows `name:fail `. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly extra: Answer = {},
  ) {
    super(message)
  }
}
