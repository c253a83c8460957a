import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

// Memory-hard: N=2^15, r=8 asks 32 MiB for each try.
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

const derive = (password: string, salt: Buffer) =>
  new Promise<Buffer>((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('base64')}$${(await derive(password, salt)).toString('base64')}`
}

const nobody = `scrypt$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`

/** Works as long for an unknown user (`hash` null) as for a wrong password, so that names cannot be tried out. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, salt, key] = (hash ?? nobody).split('$')
  const derived = await derive(password, Buffer.from(salt, 'base64'))
  return timingSafeEqual(derived, Buffer.from(key, 'base64')) && hash !== null
}

const common = /^(password|12345678|qwertyui|abcd1234|a1234567|admin123|woaini)/i
/** Too short, digits only, or one of the first that anyone would try. */
export const isWeak = (password: string): boolean =>
  password.length < 8 || /^\d+$/.test(password) || common.test(password)
