import { farthestLook, isSameGrain, type Look, lookAt } from '../../../cloud/kernel/files/look'
import { reencodePicture } from '../../../cloud/kernel/files/pictures'
import { blank, blankPaper, chances, copies, meeting, photographed, roomFrom, typedPage } from './drawings'

const by = chances(2026)
const looked = async (photo: Buffer): Promise<Look> => lookAt((await reencodePicture(photo)).large)

const bitsApart = (one: string, other: string) => [...one].filter((bit, at) => bit !== other[at]).length
const isFound = (one: Look, other: Look) =>
  one.look !== null && other.look !== null && bitsApart(one.look, other.look) <= farthestLook
const isSame = (one: Look, other: Look) =>
  isFound(one, other) && !!one.grain && !!other.grain && isSameGrain(one.grain, other.grain)

async function take(count: number, draw: () => string): Promise<{ photos: Buffer[]; looks: Look[] }> {
  const photos: Buffer[] = []
  const looks: Look[] = []
  for (let at = 0; at < count; at += 1) {
    photos.push(await photographed(draw(), by))
    looks.push(await lookAt(photos[at]))
  }
  return { photos, looks }
}

function pairs(looks: Look[], are: (one: Look, other: Look) => boolean): number {
  let count = 0
  for (const [at, one] of looks.entries()) for (const other of looks.slice(0, at)) if (are(one, other)) count += 1
  return count
}

let taken: Record<'meetings' | 'pages' | 'papers' | 'room', Awaited<ReturnType<typeof take>>>
beforeAll(async () => {
  const room = meeting(by)
  taken = {
    meetings: await take(90, () => meeting(by)),
    pages: await take(50, () => typedPage(by)),
    papers: await take(40, () => blankPaper(by)),
    room: await take(20, () => roomFrom(by, room)),
  }
}, 120_000)

test.each(Object.keys(copies))(
  '%s: found, of whatever it is a photo',
  async (name) => {
    const missed: string[] = []
    for (const [what, { photos, looks }] of Object.entries(taken)) {
      for (const [at, photo] of photos.slice(0, 6).entries())
        if (!isSame(looks[at], await looked(await copies[name](photo)))) missed.push(`${what} ${at}`)
    }
    expect(missed).toEqual([])
  },
  60_000,
)

test('200 different photos, the same blank paper and the same room among them: not one pair is asked about', () => {
  const all = Object.values(taken).flatMap(({ looks }) => looks)
  expect(all).toHaveLength(200)
  expect(all.every(({ look }) => /^[01]{64}$/.test(look ?? ''))).toBe(true)
  expect(pairs(all, isSame)).toBe(0)
  // The hash alone would ask about these, which is why the greys decide.
  expect(pairs(taken.papers.looks, isFound)).toBeGreaterThan(10)
})

test('a white page that fills the picture has no look: two of them say nothing', async () => {
  const { looks } = await take(3, () => blank(by))
  expect(looks).toEqual([1, 2, 3].map(() => ({ look: null, grain: null })))
})
