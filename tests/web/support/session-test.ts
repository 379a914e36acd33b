import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Core, Session } from 'pruning-playground'

/**
 * Makes tests with a session of their own each, of which nothing is left.
 *
 * @param use  takes the session before the test begins
 */
export function sessionTests(core: Core, make: () => Session, use: (session: Session) => void) {
  return (name: string, body: () => void): void => {
    test(name, () => {
      const session = make()
      use(session)
      try {
        body()
      } finally {
        session.dispose()
      }
      assert.equal(core.liveSessions, 0)
    })
  }
}
