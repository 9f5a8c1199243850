import type { Log } from '../../src/rooms/log.ts'

/** Says nothing. */
export const silentLog: Log = { info() {}, warn() {}, error() {} }
