import { type LinkClaim, readLink, signLink } from '../../../cloud/kernel/files/links'

const SECRET = 'a secret of the school, long enough'
const CLAIM: LinkClaim = { path: '1/photos/ab12.jpg', mime: 'image/jpeg', name: '佐证照片 1.jpg' }
const NOW = new Date('2026-11-16T08:00:00+08:00')
const LATER = new Date('2026-11-16T08:10:00+08:00')
const token = signLink(SECRET, CLAIM, LATER)

describe('refused, always in the same way', () => {
  test('over: at the second of its end and after it', () => {
    expect(readLink(SECRET, token, new Date(LATER.getTime() - 1))).toEqual(CLAIM)
    expect(readLink(SECRET, token, LATER)).toBeUndefined()
    expect(readLink(SECRET, token, new Date('2036-01-01'))).toBeUndefined()
  })

  test('another secret', () => {
    expect(readLink('another secret, just as long', token, NOW)).toBeUndefined()
  })

  test('any one letter changed, dropped or added', () => {
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A'
      expect(readLink(SECRET, token.slice(0, at) + other + token.slice(at + 1), NOW)).toBeUndefined()
      expect(readLink(SECRET, token.slice(0, at) + token.slice(at + 1), NOW)).toBeUndefined()
    }
    for (const more of ['A', '=', '.', ' ', '\n']) expect(readLink(SECRET, token + more, NOW)).toBeUndefined()
  })

  test('a claim with a later end and the old signature', () => {
    const [, signature] = token.split('.')
    const [body] = signLink(SECRET, CLAIM, new Date('2099-01-01')).split('.')
    expect(readLink(SECRET, `${body}.${signature}`, NOW)).toBeUndefined()
  })

  test('what is no token at all', () => {
    const odd = ['', '.', '..', 'null', `${Buffer.from('[]').toString('base64url')}.`, 'é'.repeat(43), 'x'.repeat(5000)]
    for (const text of odd) expect(readLink(SECRET, text, NOW)).toBeUndefined()
    expect(readLink(SECRET, undefined as unknown as string, NOW)).toBeUndefined()
    expect(readLink(SECRET, [token] as unknown as string, NOW)).toBeUndefined()
  })
})

test('reads back what was signed, with and without a name', () => {
  expect(readLink(SECRET, token, NOW)).toEqual(CLAIM)
  const { name: _, ...plain } = CLAIM
  expect(readLink(Buffer.from(SECRET), signLink(SECRET, plain, LATER), NOW)).toEqual(plain)
})

test('fits a web address as it is, is short, and is the same for the same claim and time', () => {
  expect(encodeURIComponent(token)).toBe(token)
  expect(token.length).toBeLessThan(180)
  expect(signLink(SECRET, CLAIM, LATER)).toBe(token)
})

test('a weak secret, a time that is none and an endless claim are refused when signing', () => {
  expect(() => signLink('', CLAIM, LATER)).toThrow('secret')
  expect(() => signLink(SECRET, CLAIM, new Date('soon'))).toThrow('expiry')
  expect(() => signLink(SECRET, { ...CLAIM, name: '长'.repeat(2000) }, LATER)).toThrow('too long')
})
