/**
 * One or more messages, encoded once for all who get them. The array is never changed after it was
 * sent, so that whoever writes it to sockets may prepare it once.
 */
export type Bundle = readonly Uint8Array[]

/** The other end of a connection: a socket, or a test. */
export interface Peer {
  /** Sends all messages of all bundles, in order. Sending after `close` does nothing. */
  send(...bundles: Bundle[]): void
  /** Bytes that were sent and have not left this process. */
  buffered(): number
  close(code: number): void
}
