// @y/websocket-server as its own command starts it, without persistence.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'

const http = createServer()
const server = new WebSocketServer({ noServer: true, perMessageDeflate: false })
server.on('connection', setupWSConnection)
http.on('upgrade', (request, socket, head) => {
  server.handleUpgrade(request, socket, head, (client) =>
    server.emit('connection', client, request),
  )
})
http.listen(0, '127.0.0.1')
await once(http, 'listening')
const address = http.address()
if (address === null || typeof address === 'string') throw new Error('no port')
console.log(`ready ${address.port}`)
