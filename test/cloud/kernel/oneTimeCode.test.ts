import { digitsAt, newSecret } from '../../../cloud/kernel/oneTimeCode'

// The RFC's own ASCII key '12345678901234567890' in base32.
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('the digits at second %i are those that the RFC prints', (second, digits) => {
  expect(digitsAt(rfcSecret, new Date(second * 1000))).toBe(digits)
})

test('each secret is another, 160 bits in base32', () => {
  const secrets = Array.from({ length: 50 }, newSecret)
  expect(new Set(secrets).size).toBe(50)
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/)
})
