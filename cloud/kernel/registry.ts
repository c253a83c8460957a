import path from 'node:path'
import Ajv, { type ValidateFunction } from 'ajv'
import fastJson from 'fast-json-stringify'
import { type CallName, calls, rooms } from '../contract/calls'
import type { CloudFunction } from './cloudFunction'

export interface Known {
  name: CallName
  body: CloudFunction<CallName>['body']
  isRight: ValidateFunction
  /** Writes the answer as JSON and drops whatever the output shape does not declare. */
  write(answer: unknown): string
}

export type Registry = ReadonlyMap<string, Known>

/** Loads every call of the contract from `rooms/<room>/<name>`. A call without its file stops the server from starting. */
export function loadRegistry(folder: string, isWanted: (file: string) => boolean = () => true): Registry {
  const ajv = new Ajv({ allErrors: false, coerceTypes: false, useDefaults: false, strict: false })
  const known = new Map<string, Known>()
  for (const [room, names] of Object.entries(rooms)) {
    for (const name of Object.keys(names) as CallName[]) {
      if (!isWanted(path.join(folder, room, name))) continue
      const loaded = require(path.join(folder, room, name)) as { default?: CloudFunction<CallName> }
      if (loaded.default?.name !== name) throw new Error(`rooms/${room}/${name} does not export the call ${name}`)
      const shapes = calls[name]
      known.set(name, {
        name,
        body: loaded.default.body,
        isRight: ajv.compile(shapes.in),
        write: fastJson(shapes.out as Parameters<typeof fastJson>[0]),
      })
    }
  }
  return known
}
