// Two cores, and up to 150 MB for a decoded photo or a large sheet: more at once buys no speed and costs memory.
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/** Runs heavy work, at most two at a time, first come first served. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    // A waiting one takes over this place, so the count changes only when nobody waits.
    if (next) next()
    else running -= 1
  }
}
