import { CallError, noAnswer } from './callError'

/** `work`, or a CallError when it takes longer: the SDK itself waits for ever. What was sent may still land. */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CallError(noAnswer)), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
