import path from 'node:path'
import Ajv, { type ValidateFunction } from 'ajv'
import fastJson from 'fast-json-stringify'
import { type CallName, calls, rooms } from '../contract/calls'
import type { CloudFunction } from './cloudFunction'

export interface Known {
  name: CallName
  body: CloudFunction<CallName>['body']
  /** What is wrong with an input, null when it has the declared shape. */
  flawOf(input: unknown): Flaw | null
  /** Writes the answer as JSON and drops whatever the output shape does not declare. */
  write(answer: unknown): string
}

/** Where in the input, as a JSON pointer, and which rule of JSON schema it breaks. */
export interface Flaw {
  at: string
  rule: string
}

export type Registry = ReadonlyMap<string, Known>

/** Made when first asked for: a server has some 150 calls and needs few of them to start. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function flawOf(isRight: ValidateFunction, input: unknown): Flaw | null {
  if (isRight(input)) return null
  const [first] = isRight.errors ?? []
  return { at: first?.instancePath ?? '', rule: first?.keyword ?? '' }
}

function knownCall(ajv: Ajv, { name, body }: CloudFunction<CallName>): Known {
  const shapes = calls[name]
  const reader = once(() => ajv.compile(shapes.in))
  const writer = once(() => fastJson(shapes.out as Parameters<typeof fastJson>[0]))
  return { name, body, flawOf: (input) => flawOf(reader(), input), write: (answer) => writer()(answer) }
}

/** Loads every call of the contract from `rooms/<room>/<name>`. A call without its file stops the server from starting. */
export function loadRegistry(folder: string, isWanted: (file: string) => boolean = () => true): Registry {
  const ajv = new Ajv({ allErrors: false, coerceTypes: false, useDefaults: false, strict: false })
  const known = new Map<string, Known>()
  for (const [room, names] of Object.entries(rooms)) {
    for (const name of Object.keys(names) as CallName[]) {
      if (!isWanted(path.join(folder, room, name))) continue
      const loaded = require(path.join(folder, room, name)) as { default?: CloudFunction<CallName> }
      if (loaded.default?.name !== name) throw new Error(`rooms/${room}/${name} does not export the call ${name}`)
      known.set(name, knownCall(ajv, loaded.default))
    }
  }
  return known
}
