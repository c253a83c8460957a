import type { FastifyInstance } from 'fastify'
import { type Pipe, runCall } from '../pipe'
import { tokenOf } from './signature'

const json = 'application/json; charset=utf-8'
/** Trying out invite codes must be slow. */
const slow: Record<string, { max: number; timeWindow: string }> = { joinBranch: { max: 20, timeWindow: '10 minutes' } }

/** `POST /1.1/functions/<name>`: AV.Cloud.run. Its answer is always `{"result": …}`, never empty. */
export function functionRoutes(wire: FastifyInstance, pipe: Pipe): void {
  for (const name of pipe.registry.keys()) {
    const options = slow[name] ? { config: { rateLimit: slow[name] } } : {}
    wire.post(`/1.1/functions/${name}`, options, async (request, reply) => {
      const result = await runCall(pipe, name, request.body, tokenOf(request))
      return reply.type(json).send(`{"result":${result}}`)
    })
  }
  wire.get('/1.1/date', async () => ({ __type: 'Date', iso: pipe.clock().toISOString() }))
}
