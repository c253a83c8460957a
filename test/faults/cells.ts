import { type Fault, faults } from './faults'
import type { Cell } from './play'
import type { Write } from './write'
import { writes } from './writes'

interface Place {
  write: Write
  step: string
}

const places: Place[] = writes.flatMap((write) => Object.keys(write.steps).map((step) => ({ write, step })))
const fits = ({ step, write }: Place, fault: Fault) => !fault.once || step === write.name

/** Every fault in every step. */
export const allCells = (face: string): Cell[] =>
  faults.flatMap((fault) => places.filter((place) => fits(place, fault)).map((place) => ({ face, ...place, fault })))

/** So many rounds over all faults, each time at other steps: each fault and each step comes at least once. */
export function someCells(face: string, rounds: number, from = 0): Cell[] {
  const cells = new Map<string, Cell>()
  for (let round = 0; round < rounds; round += 1)
    for (const [at, fault] of faults.entries()) {
      const fitting = places.filter((place) => fits(place, fault))
      const place = fitting[(at + from + round * 5) % fitting.length]
      cells.set(`${fault.name} ${place.step}`, { face, ...place, fault })
    }
  return [...cells.values()]
}
