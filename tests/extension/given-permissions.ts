/** The browser's optional permissions as a test gives them; a person's answer to its question can be yes or no. */

interface Origins {
  origins?: string[];
}

/** Stands in for `browser.permissions`, which the fake browser of WXT lacks. */
export function givenPermissions() {
  const given = new Set<string>();
  const listeners = new Set<() => void>();
  const event = {
    addListener: (listener: () => void) => void listeners.add(listener),
    removeListener: (listener: () => void) => void listeners.delete(listener),
  };
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return {
    given,
    /** What the person answers. */
    answer: true,
    onAdded: event,
    onRemoved: event,
    contains: ({ origins = [] }: Origins) => Promise.resolve(origins.every((each) => given.has(each))),
    request({ origins = [] }: Origins) {
      if (!this.answer) return Promise.resolve(false);
      for (const each of origins) given.add(each);
      changed();
      return Promise.resolve(true);
    },
    remove({ origins = [] }: Origins) {
      for (const each of origins) given.delete(each);
      changed();
      return Promise.resolve(true);
    },
  };
}
