/** The key of the tree row that an event came from, null when from none. */
export function rowKey(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest('[role="row"]')?.getAttribute('data-key') ?? null) : null;
}
