import { playerEn } from './en/player.js'
import type { InEachLanguage } from './words.js'
import { playerZh } from './zh/player.js'

export type PlayerText = typeof playerEn

export const playerTexts: InEachLanguage<PlayerText> = { zh: playerZh, en: playerEn }
