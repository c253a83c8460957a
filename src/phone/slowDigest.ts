import { sha256 } from 'js-sha256'

/** SHA-256 in plain JavaScript, without BigInt. A file of its own, so that H5 loads it only where it is wanted. */
export const slowDigest = (bytes: ArrayBuffer): string => sha256(new Uint8Array(bytes))
