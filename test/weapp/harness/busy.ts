const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Counts what is still under way, so that a driver call returns when the program has come to rest. */
export class Busy {
  private count = 0

  enter(): void {
    this.count += 1
  }

  leave(): void {
    this.count -= 1
  }

  /** true when nothing is pending; false when the program was still busy at the limit */
  async settled(flush: () => Promise<unknown>, limitMs: number): Promise<boolean> {
    const end = Date.now() + limitMs
    while (Date.now() < end) {
      await pause(8)
      await flush()
      if (this.count > 0) continue
      // a message from the view may just have started something new
      await pause(8)
      if (this.count === 0) return true
    }
    return false
  }
}
