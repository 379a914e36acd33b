import assert from 'node:assert/strict'

/**
 * Asserts that `actual` holds everything that `expected` does, numbers to within `tolerance`; objects may hold more.
 */
export function assertHolds(actual: unknown, expected: unknown, tolerance: number, path = '$'): void {
  if (typeof expected === 'number') {
    assert.equal(typeof actual, 'number', `${path} must be a number`)
    assert.ok(Math.abs((actual as number) - expected) <= tolerance, `${path}: got ${actual}, want ${expected}`)
  } else if (Array.isArray(expected)) {
    assert.ok(Array.isArray(actual), `${path} must be a list`)
    assert.equal(actual.length, expected.length, `${path}.length`)
    expected.forEach((value, i) => {
      assertHolds(actual[i], value, tolerance, `${path}[${i}]`)
    })
  } else if (typeof expected === 'object' && expected !== null) {
    assert.ok(typeof actual === 'object' && actual !== null, `${path} must be an object`)
    for (const [key, value] of Object.entries(expected))
      assertHolds((actual as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`)
  } else assert.equal(actual, expected, path)
}
