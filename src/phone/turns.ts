/** Runs work at most `atOnce` at a time, first come first served. */
export function turns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
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
}
