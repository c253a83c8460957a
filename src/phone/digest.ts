/** SHA-256 in hex. WeChat's logic layer has no crypto, and a page served without https has no subtle. */
export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const subtle = typeof crypto === 'undefined' ? undefined : crypto.subtle
  if (!subtle) return (await import('./slowDigest')).slowDigest(bytes)
  return Array.from(new Uint8Array(await subtle.digest('SHA-256', bytes)), hex).join('')
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0')
