import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a link hands out: a stored file, how to send it, and the name a download gets. */
export interface LinkClaim {
  path: string
  mime: string
  name?: string
}

type Written = [expiry: number, path: string, mime: string, name?: string]

const LONGEST = 4096

/** A token that opens one stored file until `expiresAt` (whole seconds); the same claim and time give the same token. */
export function signLink(secret: Buffer | string, claim: LinkClaim, expiresAt: Date): string {
  const expiry = Math.floor(expiresAt.getTime() / 1000)
  if (!Number.isFinite(expiry)) throw new Error('a link needs a real time of expiry')
  const written: Written = [expiry, claim.path, claim.mime]
  if (claim.name !== undefined) written.push(claim.name)
  const body = Buffer.from(JSON.stringify(written)).toString('base64url')
  const token = `${body}.${signature(secret, body)}`
  if (token.length > LONGEST) throw new Error('the claim is too long for a link')
  return token
}

/** The claim of a token that is ours and not over; otherwise undefined, whatever the reason. */
export function readLink(secret: Buffer | string, token: string, now: Date): LinkClaim | undefined {
  if (typeof token !== 'string' || token.length > LONGEST) return undefined
  const dot = token.indexOf('.')
  if (dot < 0) return undefined
  const body = token.slice(0, dot)
  const given = Buffer.from(token.slice(dot + 1))
  const right = Buffer.from(signature(secret, body))
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  // Parsed only once the signature holds, so this can only be what signLink wrote.
  const [expiry, path, mime, name] = JSON.parse(Buffer.from(body, 'base64url').toString()) as Written
  if (now.getTime() >= expiry * 1000) return undefined
  return name === undefined ? { path, mime } : { path, mime, name }
}

function signature(secret: Buffer | string, body: string): string {
  if (secret.length < 16) throw new Error('the secret for links is too short')
  // The prefix keeps these apart from whatever else may be signed with the same secret.
  return createHmac('sha256', secret).update(`file-link-1.${body}`).digest('base64url')
}
