const most = 300

/** Points as typed: nothing is nothing, not 0. */
export function readPoints(text: string): { points: number | null; mistake?: string } {
  const typed = text.trim()
  if (!typed) return { points: null }
  const points = Number(typed)
  const isWhole = /^\d+$/.test(typed) && points <= most
  return isWhole ? { points } : { points: null, mistake: `积分是 0 到 ${most} 的整数，也可以不填。` }
}
