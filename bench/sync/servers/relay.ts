// The floor: a bare relay that hands every frame to everyone else and knows nothing.
import { once } from 'node:events'
import { WebSocket, WebSocketServer } from 'ws'

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
await once(server, 'listening')
server.on('connection', (socket) => {
  socket.on('message', (data, binary) => {
    for (const other of server.clients) {
      if (other !== socket && other.readyState === WebSocket.OPEN) other.send(data, { binary })
    }
  })
})
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('no port')
console.log(`ready ${address.port}`)
