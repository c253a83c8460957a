import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { generateSync } from '@otplib/totp'

type CryptoPlugin = NonNullable<Parameters<typeof generateSync>[0]['crypto']>

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

// The library's own hash and base32 come as ES modules only, which Node 20.9 cannot require.
const crypto: CryptoPlugin = {
  name: 'node',
  hmac: (algorithm, key, data) => createHmac(algorithm, key).update(data).digest(),
  randomBytes,
  constantTimeEqual: (a, b) => timingSafeEqual(Buffer.from(a), Buffer.from(b)),
}

/** 160 random bits, as RFC 4226 advises, written in base32. */
export const newSecret = (): string => [...randomBytes(32)].map((byte) => letters[byte % 32]).join('')

/** Base32 (RFC 4648, no padding): five bits a letter, eight letters to five bytes. */
function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
}

const period = 30
const worked = new Map<string, string>()

/** Six digits of the 30-second step that holds `moment` (RFC 6238, SHA-1). */
export function digitsAt(secret: string, moment: Date): string {
  const epoch = Math.floor(moment.getTime() / 1000)
  const step = `${secret} ${Math.floor(epoch / period)}`
  const known = worked.get(step)
  if (known) return known
  // A whole meeting checks in within a step or two, so the last ones are kept.
  if (worked.size > 1000) worked.clear()
  const digits = generateSync({ secret: bytesOf(secret), digits: 6, period, epoch, crypto })
  worked.set(step, digits)
  return digits
}
