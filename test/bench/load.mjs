import http from 'node:http'

/** `requests` of `bodies` over `connections` kept-alive connections; answers rate and the 99th percentile. */
export async function load({ port, path, connections, total, make }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const times = []
  const failures = new Map()
  let next = 0
  const post = (n) =>
    new Promise((resolve, reject) => {
      const { headers, body } = make(n)
      const began = process.hrtime.bigint()
      const request = http.request(
        {
          host: '127.0.0.1',
          port,
          path,
          method: 'POST',
          agent,
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (piece) => {
            text += piece
          })
          response.on('end', () => {
            times.push(Number(process.hrtime.bigint() - began) / 1e6)
            if (response.statusCode !== 200) failures.set(text, (failures.get(text) ?? 0) + 1)
            resolve()
          })
        },
      )
      request.on('error', reject)
      request.end(body)
    })
  const worker = async () => {
    while (next < total) {
      next += 1
      await post(next - 1)
    }
  }
  const began = Date.now()
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (Date.now() - began) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  return { perSecond: total / seconds, p99Ms: times[Math.floor(times.length * 0.99)], failures }
}
