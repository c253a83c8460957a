const own = {
  flat: Array.prototype.flat,
  flatMap: Array.prototype.flatMap,
  fromEntries: Object.fromEntries,
  trimEnd: String.prototype.trimEnd,
  replaceAll: String.prototype.replaceAll,
  finally: Promise.prototype.finally,
}
const places: [object, (keyof typeof own)[]][] = [
  [Array.prototype, ['flat', 'flatMap']],
  [Object, ['fromEntries']],
  [String.prototype, ['trimEnd', 'replaceAll']],
  [Promise.prototype, ['finally']],
]

beforeAll(async () => {
  for (const [place, names] of places) for (const name of names) Reflect.deleteProperty(place, name)
  await import('../../src/phone/lentCalls')
})
afterAll(() => {
  for (const [place, names] of places)
    for (const name of names)
      Object.defineProperty(place, name, { value: own[name], writable: true, configurable: true })
})

test('the lent calls are not those of the browser, and no loop over an array meets them', () => {
  expect([].flat).not.toBe(own.flat)
  expect(Object.keys([])).toEqual([])
  const met: string[] = []
  for (const name in ['one']) met.push(name)
  expect(met).toEqual(['0'])
})

test('flat and flatMap go as deep as they are told', () => {
  const nested = [1, [2, [3, [4]]], [], 'five']
  expect(nested.flat()).toEqual(own.flat.call(nested))
  expect(nested.flat(2)).toEqual([1, 2, 3, [4], 'five'])
  expect(nested.flat(0)).toEqual(nested)
  expect([1, 2, 3].flatMap((one) => (one === 2 ? [] : [one, [one]]))).toEqual([1, [1], 3, [3]])
})

test('an object comes from its entries, of a list or of a map', () => {
  expect(Object.fromEntries([['a', 1] as const])).toEqual({ a: 1 })
  expect(Object.fromEntries(new Map([['b', 2]]))).toEqual({ b: 2 })
})

test('text: its end is trimmed, and every place replaced, signs of patterns too', () => {
  expect(' a 　\n'.trimEnd()).toBe(' a')
  expect('a+b+c'.replaceAll('+', ' ')).toBe('a b c')
  expect("it's (so)".replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)).toBe('it%27s %28so%29')
})

test('finally: what was promised goes on, unless the work after it fails', async () => {
  const work = jest.fn()
  await expect(Promise.resolve(1).finally(work)).resolves.toBe(1)
  await expect(Promise.reject(new Error('first')).finally(work)).rejects.toThrow('first')
  expect(work).toHaveBeenCalledTimes(2)
  const failing = () => Promise.reject(new Error('after'))
  await expect(Promise.resolve(1).finally(failing)).rejects.toThrow('after')
})
