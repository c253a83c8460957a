import type { SessionCard } from '../../../../cloud/contract/study'
import { isAhead } from '../standing'

/** The nearest first on both sides of now; the server gives the newest first. */
export function split(sessions: readonly SessionCard[]): { coming: SessionCard[]; past: SessionCard[] } {
  return {
    coming: sessions.filter(({ state }) => isAhead(state)).reverse(),
    past: sessions.filter(({ state }) => !isAhead(state)),
  }
}
