import type { ViewCommands } from '../messages'

type Name = keyof ViewCommands
export type Caller = (name: Name, args: unknown[]) => unknown

/** The one road from the logic layer to the view layer: in order, one command at a time, JSON only. */
export class ViewChannel {
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly call: Caller,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** sends and records a failure; the promise never rejects */
  post<N extends Name>(name: N, ...args: Parameters<ViewCommands[N]>): Promise<void> {
    return this.send(name, args).then(
      () => undefined,
      (error: unknown) => this.onError(error),
    )
  }

  /** sends and hands the answer, or the failure, to the one who asked */
  ask<N extends Name>(name: N, ...args: Parameters<ViewCommands[N]>): Promise<ReturnType<ViewCommands[N]>> {
    return this.send(name, args) as Promise<ReturnType<ViewCommands[N]>>
  }

  flush(): Promise<unknown> {
    return this.last
  }

  private send(name: Name, args: unknown[]): Promise<unknown> {
    const copy = JSON.parse(JSON.stringify(args)) as unknown[]
    const answer = this.last.then(() => this.call(name, copy))
    this.last = answer.catch(() => undefined)
    return answer
  }
}
