/**
 * A uuid v4 for one tap. Needs no crypto, which the WeChat logic layer lacks: it is a name for a write, not a secret,
 * and the server looks it up only among one person's own.
 */
export function newRequestId(): string {
  let clock = Date.now()
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
    const digit = Math.floor(Math.random() * 16 + (clock % 16)) % 16
    clock = Math.floor(clock / 16)
    return (letter === 'x' ? digit : (digit % 4) + 8).toString(16)
  })
}
