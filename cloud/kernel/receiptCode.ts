import { createHash, randomInt } from 'node:crypto'

/** Nobody mixes these up when a code is written down by hand: no 0/O, no 1/I/L. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const groups = 3
const groupLength = 4

/** `7KQF-2MXA-9RTD`: 59 random bits, which cannot be tried out. */
export const newReceipt = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => signs[randomInt(signs.length)]).join(''),
  ).join('-')

/** Kept in place of the code, and the same however it is typed. */
export const hashReceipt = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest()
