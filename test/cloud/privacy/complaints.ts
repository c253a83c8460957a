import type { In } from '../../../cloud/contract/calls'
import type { World } from '../setup/world'

export const written = (part: Partial<In<'addComplaint'>> = {}): In<'addComplaint'> => ({
  kind: 'suggestion',
  to: 'branch',
  text: '会议室太冷',
  nameless: false,
  ...part,
})

/** Writes one and answers the number that its readers know it by. */
export async function complaintOf(
  world: World,
  schoolId: number,
  token: string,
  part: Partial<In<'addComplaint'>> = {},
) {
  const { result, error } = await world.call(token, 'addComplaint', written(part))
  if (error) throw new Error(error)
  const text = 'select max(complaint_id) as id from complaints where school_id = $1'
  const [{ id }] = await world.sql<{ id: number }>(schoolId, text, [schoolId])
  return { complaintId: id, code: result.code ?? '' }
}
