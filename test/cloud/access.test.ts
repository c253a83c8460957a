import { access, isWrite, type Reaching } from '../../cloud/contract/access'
import { type CallName, calls, type In } from '../../cloud/contract/calls'
import { errors } from '../../cloud/contract/errors'
import { type Role, roles } from '../../cloud/contract/words'
import { type Entry, inputs } from './setup/inputs'
import { openPlaces, type Place } from './setup/place'
import { openWorld, type World } from './setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const names = Object.keys(calls) as CallName[]
const said = (code: number | undefined) =>
  code === undefined ? 'ok' : (Object.entries(errors).find(([, error]) => error.code === code)?.[0] ?? String(code))

test('every call is there, and has an entry in the table of inputs', () => {
  expect([...world.pipe.registry.keys()].sort()).toEqual([...names].sort())
  expect(Object.keys(inputs).sort()).toEqual([...names].sort())
  expect(Object.keys(access).sort()).toEqual([...names].sort())
})

/** A secretary keeps all that a member has, so the wider of the two holds. */
function reachOf(name: CallName, role: Role): Reaching | undefined {
  const { who } = access[name]
  if (who === 'anyone') return 'school'
  return who[role] ?? (role === 'secretary' ? who.member : undefined)
}

type Where = 'own branch' | 'other branch' | 'other school'

/** The whole matrix as the house states it: what each role is told, wherever the thing stands that it asks about. */
function wanted(name: CallName, role: Role, where: Where): string {
  const { names: whose, elsewhere = 'NOT_FOUND' } = inputs[name] as Entry<CallName>
  const reaching = reachOf(name, role)
  if (!reaching) return 'NOT_ALLOWED'
  if (where === 'own branch') return 'ok'
  if (where === 'other school') return 'NOT_FOUND'
  if (whose === 'school' || reaching === 'school') return 'ok'
  return reaching === 'self' ? elsewhere : 'NOT_FOUND'
}

const wheresOf = (name: CallName): Where[] =>
  inputs[name].names === 'nothing' ? ['own branch'] : ['own branch', 'other branch', 'other school']

interface Ground {
  own: Place
  other: Place
  rival: Place
}

/** Who asks: always about what stands in the own branch of the first school. */
const askerOf = ({ own, other, rival }: Ground, where: Where, role: Role) =>
  ({ 'own branch': own, 'other branch': other, 'other school': rival })[where].cast[role]

async function ask<N extends CallName>(name: N, ground: Ground, role: Role, token: string | null) {
  const entry = inputs[name] as Entry<N>
  const input = (await entry.input(ground.own, role)) as In<N>
  return said((await world.call(token, name, input)).code)
}

let rival: Promise<Place> | undefined
let shared: Promise<Ground> | undefined

/** Whoever is of another school is refused everywhere, so one such school serves all. */
async function lay(): Promise<Ground> {
  rival ??= openPlaces(world).then(({ own }) => own)
  const { own, other } = await openPlaces(world)
  return { own, other, rival: await rival }
}

/** Where nothing is written, or all are refused, the ground stays as it was. */
function laidOnce(): Promise<Ground> {
  shared ??= lay()
  return shared
}

const auditsBy = async ({ school }: Place, personIds: number[], name: CallName) =>
  (
    await world.sql(school.id, 'select 1 from audits where school_id = $1 and person_id = any($2) and call = $3', [
      school.id,
      personIds,
      name,
    ])
  ).length

describe.each(names)('%s', (name) => {
  const isOpen = access[name].who === 'anyone'

  test(isOpen ? 'anyone may ask' : 'nobody without a session', async () => {
    const ground = await (isOpen ? lay() : laidOnce())
    const answers = [await ask(name, ground, 'member', null), await ask(name, ground, 'member', 'no-such-token')]
    expect(answers[0]).toBe(isOpen ? 'ok' : 'SESSION_INVALID')
    if (!isOpen) expect(answers[1]).toBe('SESSION_INVALID')
  })

  if (isOpen) return
  test('each role, wherever it belongs', async () => {
    const ground = await (isWrite(name) ? lay() : laidOnce())
    const expected: string[] = []
    const found: string[] = []
    for (const where of wheresOf(name)) {
      for (const role of roles) {
        const asker = askerOf(ground, where, role)
        expected.push(`${role} of ${where}: ${wanted(name, role, where)}`)
        found.push(`${role} of ${where}: ${await ask(name, ground, role, asker.token)}`)
      }
    }
    expect(found).toEqual(expected)
    // Who was refused has left nothing behind.
    const refused = roles.map((role) => ground.rival.cast[role].id)
    expect(await auditsBy(ground.rival, refused, name)).toBe(0)
    expect(await auditsBy(ground.own, refused, name)).toBe(0)
  })
})
