/** The places that the doors lead to. */

import type { appEn } from '../words/en/app.js'

export { appTexts } from '../words/app.js'

export type Place = keyof typeof appEn.places
export const places: readonly Place[] = ['lessons', 'hand', 'lab']

export const addresses: Readonly<Record<Place, string>> = { lessons: './', hand: './hand.html', lab: './lab.html' }
