export interface WeappSizes {
  main: number
  /** KiB by root of the sub-package */
  subs: Record<string, number>
  /** the eight largest files, to see where the weight sits */
  largest: { name: string; kib: number }[]
}

export function weappSizes(dist: string): WeappSizes
