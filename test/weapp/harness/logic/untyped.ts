/** The program's own values: nothing is known of them but that they can be called or looked into. */
export type Callable = (...args: unknown[]) => unknown
export type Bag = Record<string, unknown>
