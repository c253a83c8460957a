import { useSession } from '../../phone/session'
import { Start } from './start'
import { Welcome } from './welcome'

/** The first page: for whom this is while nobody is signed in, then what I can do now. */
export default function Home() {
  return useSession() ? <Start /> : <Welcome />
}
