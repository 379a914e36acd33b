/** What one column of a file holds, found without keeping it. */

import { compareNaturally, fits, isGap, isGapOfNames } from '../csv-cells.js'
import type { Decimals } from '../csv-decimals.js'
import { mostNumberedClasses } from '../csv-limits.js'
import type { Cells } from '../table/cells.js'
import type { ColumnRole } from '../table/notes.js'
import { apart } from '../table/texts.js'
import { secondsOf } from '../table/times.js'

/**
 * What is worth a look before anything trains:
 * `constant`: one value alone; `sample-number`: whole numbers that rise, or fall, from row to row;
 * `time`: dates, times of day, or numbers that are called times; `text`: a feature that holds texts, to be left out or
 * made one-hot; `person-like`: it may say who a row is from.
 */
export type Finding = 'constant' | 'sample-number' | 'time' | 'text' | 'person-like'

/** A column of a file. */
export interface SurveyColumn {
  name: string
  /** `number` when every cell that is there is one; `empty` when none is there. */
  kind: 'number' | 'text' | 'empty'
  /** As it would be taken with the options given. */
  role: ColumnRole
  /** Cells without a value. */
  missing: number
  /** The range of its numbers; NaN when there are none. */
  low: number
  high: number
  /** How many different cells there are; counting ends at a limit, and `isMany` says so. */
  distinct: number
  isMany: boolean
  /** In natural order, with how often each is there; empty when there are many. */
  values: { value: string; count: number }[]
  /** Cells that are there and no numbers; the first of them, with its row, and `undefined` without one. */
  texts: number
  firstText: { row: number; given: string } | undefined
  findings: Finding[]
}

const timeName = /time|date|clock|^ts$|时间|时刻|日期/i
const personName =
  /subject|person|people|participant|patient|volunteer|user|^who$|^name$|受试|被试|参与者|患者|用户|志愿者|姓名|人员/i

/** Rows of each person that make a column of blocks one of persons. */
const leastRows = 5

export class ColumnSurvey {
  private rows = 0
  private gaps = 0
  private nameGaps = 0
  private texts = 0
  private dates = 0
  private firstText: SurveyColumn['firstText']
  private low = Number.POSITIVE_INFINITY
  private high = Number.NEGATIVE_INFINITY
  private isWhole = true
  /** Numbers that are higher than the one before, and lower. */
  private rises = 0
  private falls = 0
  private lastNumber = Number.NaN
  /** How often a cell differs from the one above. */
  private changes = 0
  private lastText = ''
  private readonly counts = new Map<string, number>()
  private isMany = false

  /**
   * @param decimals  of this column alone
   * @param most      different cells that are counted
   */
  constructor(
    private readonly name: string,
    readonly decimals: Decimals,
    private readonly most: number,
  ) {}

  add(cells: Cells, place: number): void {
    this.rows += 1
    const value = this.decimals.readNumber(cells, place, this.name)
    if (fits(value)) this.addNumber(value)
    // Where there are many different numbers nobody wants to know which.
    if (this.isMany && fits(value)) return
    const text = cells.at(place)
    if (!fits(value)) this.addText(text, cells.line)
    if (!this.isMany && !isGapOfNames(text)) this.count(text)
  }

  private addNumber(value: number): void {
    if (value < this.low) this.low = value
    if (value > this.high) this.high = value
    if (value > this.lastNumber) this.rises += 1
    if (value < this.lastNumber) this.falls += 1
    this.isWhole &&= Number.isInteger(value)
    this.lastNumber = value
  }

  private addText(text: string, row: number): void {
    if (isGapOfNames(text)) this.nameGaps += 1
    if (isGap(text)) {
      this.gaps += 1
      return
    }
    this.texts += 1
    this.firstText ??= { row, given: apart(text.slice(0, 200)) }
    if (!Number.isNaN(secondsOf(text))) this.dates += 1
  }

  private count(text: string): void {
    if (text !== this.lastText) this.changes += 1
    this.lastText = text
    const count = this.counts.get(text)
    if (count === undefined && this.counts.size === this.most) {
      this.isMany = true
      this.counts.clear()
    } else this.counts.set(count ? text : apart(text), (count ?? 0) + 1)
  }

  private get kind(): SurveyColumn['kind'] {
    if (this.texts) return 'text'
    return this.gaps === this.rows ? 'empty' : 'number'
  }

  /** In a column of numbers what stands for a missing one is no value, in one of names it may be. */
  private get values(): SurveyColumn['values'] {
    const { kind, counts } = this
    const values = [...counts].map(([value, count]) => ({ value, count }))
    return kind === 'text' ? values : values.filter(({ value }) => !isGap(value))
  }

  private get distinct(): number {
    return this.isMany ? this.most : this.values.length
  }

  /** What a label of this column is: classes when there are texts, or few different whole numbers. */
  get task(): 'classification' | 'regression' {
    const areFew = !this.isMany && this.distinct <= mostNumberedClasses
    return this.texts || (this.isWhole && areFew) ? 'classification' : 'regression'
  }

  finish(role: ColumnRole): SurveyColumn {
    const { name, kind, texts, firstText, isMany, distinct, values } = this
    const range = this.low <= this.high ? [this.low, this.high] : [Number.NaN, Number.NaN]
    return {
      name,
      kind,
      role,
      missing: kind === 'text' ? this.nameGaps : this.gaps,
      low: range[0] as number,
      high: range[1] as number,
      distinct,
      isMany,
      values: values.sort((a, b) => compareNaturally(a.value, b.value)),
      texts,
      firstText,
      findings: this.findings(role),
    }
  }

  private findings(role: ColumnRole): Finding[] {
    const { kind, rows } = this
    const isFeature = role === 'feature'
    const isConstant = kind === 'number' ? this.low === this.high : kind === 'text' && this.distinct === 1
    const found: Record<Finding, boolean> = {
      constant: isConstant && rows > 1,
      'sample-number': isFeature && this.countsSamples,
      time: (isFeature || role === 'time') && this.holdsTimes,
      text: isFeature && kind === 'text' && !this.holdsTimes,
      'person-like': isFeature && !isConstant && this.isPersonLike,
    }
    return (Object.keys(found) as Finding[]).filter((one) => found[one])
  }

  private get countsSamples(): boolean {
    const isOrdered = this.rises === this.rows - 1 || this.falls === this.rows - 1
    return this.kind === 'number' && this.isWhole && isOrdered && this.rows > 2
  }

  private get holdsTimes(): boolean {
    if (this.kind === 'text') return this.dates === this.texts && this.low > this.high
    return this.kind === 'number' && timeName.test(this.name) && this.rises > 0 && 10 * this.falls <= this.rows
  }

  private get isPersonLike(): boolean {
    const { distinct, rows, isMany } = this
    if (isMany || distinct < 2 || this.holdsTimes) return false
    if (personName.test(this.name) && rows >= 2 * distinct) return true
    return this.kind === 'text' && this.changes === distinct && rows >= leastRows * distinct
  }
}
