import { orderBetween } from '../order.ts'

/** Order keys for what is only ever added at the end, without a search for the last one. */
export class RisingOrders {
  readonly #last = new Map<string, string>()

  /** A key after all that were given out for `list`. */
  next(list: string): string {
    const key = orderBetween(this.#last.get(list) ?? null, null)
    this.#last.set(list, key)
    return key
  }
}
