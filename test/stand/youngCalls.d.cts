type Place = 'array' | 'string' | 'promise' | 'blob' | 'element' | 'Object' | 'Promise' | 'crypto' | 'window'

/** By where they stand: in small letters what any such value knows, else what stands on the one of that name. */
export const youngCalls: Record<Place, string[]>
