/**
 * A pure function of a string that remembers what it gave. At `capacity` it forgets everything and begins anew,
 * so that memory stays the same however many reports are read.
 */
export function memoised<Value>(compute: (key: string) => Value, capacity = 10_000): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const remembered = known.get(key);
    if (remembered !== undefined || known.has(key)) return remembered as Value;
    const value = compute(key);
    if (known.size >= capacity) known.clear();
    known.set(key, value);
    return value;
  };
}
