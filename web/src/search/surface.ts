/** What both entries for searches give beside `search`. */

export type { FinalPoint, Found, Outcome } from './finals.js'
export type { RunSearch, Searched, SearchRunOptions } from './home.js'
export type { Candidate, FormResult, Piece, PieceResult, SearchMeasure, SearchPlan } from './plan.js'
export type { SearchAsked } from './prepare.js'
export type { SearchNews, SearchOptions } from './search.js'
