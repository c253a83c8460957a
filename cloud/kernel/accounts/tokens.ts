import { createHash, randomBytes } from 'node:crypto'

/** A random secret that is handed out once: session tokens, upload tickets. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** What is kept of it. A random 192-bit secret needs no salt. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
