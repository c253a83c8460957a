import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** SHA-256 in plain JavaScript. A file of its own, so that it is loaded only where it is wanted and the rest of the library falls away. */
export const slowDigest = (bytes: ArrayBuffer): string => bytesToHex(sha256(new Uint8Array(bytes)))
