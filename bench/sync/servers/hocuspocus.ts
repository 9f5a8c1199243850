// @hocuspocus/server with its defaults and without persistence.
import { Server } from '@hocuspocus/server'

const server = new Server({ address: '127.0.0.1', port: 0, quiet: true, stopOnSignals: false })
await server.listen()
console.log(`ready ${server.address.port}`)
