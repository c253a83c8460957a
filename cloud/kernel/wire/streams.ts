import type { FastifyInstance } from 'fastify'
import { enterSchool } from '../accounts/signIn'
import { refuse } from '../fault'
import { readStreamPath, type StreamMaker } from '../files/streams'
import type { Pipe } from '../pipe'
import { schoolReach } from '../reach'
import type { ServerParts } from './server'

const zipLimit = { rateLimit: { max: 30, timeWindow: '10 minutes' } }
/** A client that reads nothing for so long has gone. */
const stalledMilliseconds = 120_000

/** Files that are made while they leave, by links that expire. */
export function streamRoutes(
  streams: FastifyInstance,
  pipe: Pipe,
  store: ServerParts['store'],
  makers: readonly StreamMaker[],
): void {
  // No HEAD: it would make the whole file to throw it away.
  const options = { compress: false as const, exposeHeadRoute: false, config: zipLimit }
  streams.get<{ Params: { '*': string } }>('/streams/*', options, async (request, reply) => {
    const now = pipe.clock()
    const claim = store.claim(request.params['*'], now)
    const asked = claim && readStreamPath(claim.path)
    const maker = makers.find(({ name }) => name === asked?.maker)
    if (!claim || !asked || !maker) throw refuse('LINK_EXPIRED')
    const { schoolId, wish } = asked
    const made = await maker.open({ schoolId, wish, now, store, transact: inSchool(pipe, schoolId) })
    if (!made) throw refuse('LINK_EXPIRED')
    reply.raw.setTimeout(stalledMilliseconds, () => reply.raw.destroy())
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(claim.name ?? '')}`)
    return reply.header('cache-control', 'private, no-store').type(claim.mime).send(made)
  })
}

const inSchool =
  ({ database }: Pipe, schoolId: number): Parameters<StreamMaker['open']>[0]['transact'] =>
  (work) =>
    database.transact(enterSchool({ schoolId, personId: null }), async (tx) => ({
      answer: await work(tx, schoolReach(schoolId)),
    }))
