import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/**
 * An app check, not security: the key ships in the client. The age of the signature is not looked at, because phones'
 * clocks are wrong. `X-LC-Key` carries the plain key when the SDK is told not to sign.
 */
export function isOurPhone(request: FastifyRequest, appKey: string): boolean {
  const { 'x-lc-sign': sign, 'x-lc-key': key } = request.headers
  if (key !== undefined) return key === appKey
  const [digest, stamp] = String(sign ?? '').split(',')
  if (!digest || !stamp) return false
  return (
    createHash('md5')
      .update(stamp + appKey)
      .digest('hex') === digest.toLowerCase()
  )
}

/** The session token of a request; the SDK leaves the header out when nobody is signed in. */
export const tokenOf = (request: FastifyRequest): string | null => {
  const token = request.headers['x-lc-session']
  return typeof token === 'string' && token !== '' ? token : null
}
