import { createHash, randomBytes } from 'node:crypto'
import { slowDigest } from '../../../src/phone/slowDigest'

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 400_000])('%i bytes: the digest that the server computes', (length) => {
  const bytes = randomBytes(length)
  expect(slowDigest(Uint8Array.from(bytes).buffer)).toBe(createHash('sha256').update(bytes).digest('hex'))
})
