import limit from 'p-limit'

/**
 * Runs heavy work, at most two at a time, first come first served. Two cores, and up to 150 MB for a decoded photo or a
 * large sheet: more at once buys no speed and costs memory.
 */
export const inTurn = limit(2)
