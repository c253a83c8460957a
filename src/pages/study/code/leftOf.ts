interface Timed {
  validUntil: string
  serverNow: string
}

/** ms until a code changes, by the server's clock: this phone's own may be wrong, so only its differences count. */
export const leftOf = ({ validUntil, serverNow }: Timed, at: number, now = Date.now()): number =>
  Date.parse(validUntil) - Date.parse(serverNow) - (now - at)
