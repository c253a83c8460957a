export interface Counted {
  rate: number | null
  part: number
  whole: number
}

/** `90%（18/20）`; one decimal where it tells something, so that 249 of 250 does not read as all. Undefined: nothing to count. */
export const sayRate = ({ rate, part, whole }: Counted): string | undefined =>
  rate === null ? undefined : `${Number((rate * 100).toFixed(1))}%（${part}/${whole}）`
