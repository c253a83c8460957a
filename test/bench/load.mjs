import net from 'node:net'

/**
 * `total` posts over `connections` kept-alive connections; answers the rate and the 99th percentile. Written on bare
 * sockets, because the client shares the machine with what it measures and must cost little.
 */
export async function load({ port, path, connections, total, make }) {
  const state = {
    next: 0,
    total,
    make,
    times: [],
    failures: new Map(),
    head: `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n`,
  }
  const began = Date.now()
  await Promise.all(Array.from({ length: connections }, () => runConnection(port, state)))
  const seconds = (Date.now() - began) / 1000
  state.times.sort((a, b) => a - b)
  return {
    perSecond: total / seconds,
    p99Ms: state.times[Math.floor(state.times.length * 0.99)],
    failures: state.failures,
  }
}

function requestOf({ head, make }, n) {
  const { headers, body } = make(n)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${head}${lines.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

/** The whole answer once it is here: every answer of ours carries its length. */
function wholeAnswer(text) {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return null
  const length = Number(/content-length: (\d+)/i.exec(text.slice(0, end))?.[1])
  const body = text.slice(end + 4)
  return Buffer.byteLength(body) >= length ? { status: text.slice(9, 12), body } : null
}

function runConnection(port, state) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true })
    let text = ''
    let began = 0n
    const send = () => {
      if (state.next >= state.total) return socket.end(resolve)
      const n = state.next
      state.next += 1
      began = process.hrtime.bigint()
      socket.write(requestOf(state, n))
    }
    socket.setEncoding('utf8')
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('data', (piece) => {
      text += piece
      const answer = wholeAnswer(text)
      if (!answer) return
      text = ''
      state.times.push(Number(process.hrtime.bigint() - began) / 1e6)
      if (answer.status !== '200') state.failures.set(answer.body, (state.failures.get(answer.body) ?? 0) + 1)
      send()
    })
  })
}
