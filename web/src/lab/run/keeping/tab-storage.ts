/** Where a page puts what it wants to find again in the same tab: in this browser, for a day at most. */

/** What stands there: one record for each page that was left, newest last. */
const [databaseName, storeName, byTime] = ['pruning-playground', 'left', 'savedAt']
/** In the storage of the tab: which record is its own. */
const tabKey = 'pruning-playground-left'
/** Records of other tabs stay so long, and are so many at most. */
const mostHours = 24
const mostRecords = 6

interface Saved {
  id: string
  savedAt: number
  value: unknown
}

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** @throws also where the browser forbids it */
async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1)
  request.onupgradeneeded = () =>
    request.result.createObjectStore(storeName, { keyPath: 'id' }).createIndex(byTime, byTime)
  return answered(request)
}

async function removeOld(database: IDBDatabase, now: number): Promise<void> {
  const store = database.transaction(storeName, 'readwrite').objectStore(storeName)
  const ids = await answered(store.index(byTime).getAllKeys())
  const expired = await answered(store.index(byTime).getAllKeys(IDBKeyRange.upperBound(now - mostHours * 3_600_000)))
  for (const id of new Set([...expired, ...ids.slice(0, -mostRecords)])) store.delete(id)
}

/** One for each page. Every call may fail: a browser may forbid storage, or have no room. */
export class TabStorage {
  readonly #id = String(Math.random()).slice(2)
  readonly #database = openDatabase()

  constructor() {
    this.#database.catch(() => undefined) // whoever reads or writes hears of it
  }

  /** What the page before this one left in the tab; undefined when there was none. From now on the tab is this page's. */
  async take(): Promise<unknown> {
    const before = sessionStorage.getItem(tabKey)
    sessionStorage.setItem(tabKey, this.#id)
    const database = await this.#database
    await removeOld(database, Date.now())
    if (!before) return undefined
    const found: Saved | undefined = await answered(database.transaction(storeName).objectStore(storeName).get(before))
    return found?.value
  }

  /** @param value  plain data; undefined takes away what is there */
  async put(value: unknown): Promise<void> {
    const transaction = (await this.#database).transaction(storeName, 'readwrite', { durability: 'relaxed' })
    const store = transaction.objectStore(storeName)
    const saved: Saved = { id: this.#id, savedAt: Date.now(), value }
    const done = value === undefined ? answered(store.delete(this.#id)) : answered(store.put(saved))
    transaction.commit()
    await done
  }
}
