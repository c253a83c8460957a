import { Text } from '@tarojs/components'

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet'

export interface BadgeProps {
  tone?: Tone
  /** The state in words: colour never speaks alone. */
  children: string
}

export const Badge = ({ tone = 'quiet', children }: BadgeProps) => (
  <Text className={`badge tone-${tone}`}>{children}</Text>
)
