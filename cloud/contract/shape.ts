import { type Static, type TObject, type TProperties, type TSchema, Type } from '@sinclair/typebox'

/** An object that holds exactly the declared keys: unknown keys are refused on the way in and dropped on the way out. */
export function shape<P extends TProperties>(properties: P): TObject<P> {
  return Type.Object(properties, { additionalProperties: false })
}

/** The two shapes of one cloud function: what the phone sends, what it gets back. */
export interface Call<I extends TSchema = TSchema, O extends TSchema = TSchema> {
  in: I
  out: O
}

export function call<I extends TSchema, O extends TSchema>(input: I, output: O): Call<I, O> {
  return { in: input, out: output }
}

export type InOf<C> = C extends Call<infer I, TSchema> ? Static<I> : never
export type OutOf<C> = C extends Call<TSchema, infer O> ? Static<O> : never

/** Row id inside a school. */
export const Id = Type.Integer({ minimum: 1, maximum: 2 ** 53 - 1 })
/** A Shanghai calendar day, `2026-11-22`. */
export const Day = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' })
/** A moment, ISO 8601 in UTC, `2026-11-22T05:30:00.000Z`. */
export const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$' })
/** An ISO week, Monday first, Asia/Shanghai, `2026-W47`. */
export const Week = Type.String({ pattern: '^\\d{4}-W(0[1-9]|[1-4]\\d|5[0-3])$' })
/** A person's name: 1 to 20 characters that can be seen. */
export const Name = Type.String({ minLength: 1, maxLength: 20, pattern: '^[^\\s\\p{C}](.*[^\\s\\p{C}])?$' })
/** One line of text. */
export const Line = (maxLength: number, minLength = 0) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\p{Cc}]*$' })
/** Text that may hold line breaks. */
export const Prose = (maxLength: number, minLength = 0) => Type.String({ minLength, maxLength })
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
/** Words that must be one of a fixed list. */
export const OneOf = <const T extends readonly string[]>(words: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...words] })

export const Nothing = shape({})
/** A file to fetch: the link expires, its name is shown to the person. */
export const FileLink = shape({ url: Type.String(), name: Type.String() })
/** An .xlsx of at most 1 MiB, as base64. */
export const SheetFile = shape({ fileBase64: Type.String({ minLength: 4, maxLength: 1_400_000 }) })
/** Share between 0 and 1 with what it was counted from; `rate` is null when there was nothing to count. */
export const Rate = shape({ rate: Nullable(Type.Number()), part: Type.Integer(), whole: Type.Integer() })
