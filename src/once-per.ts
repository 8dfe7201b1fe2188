/**
 * What is read off something that does not change, such as a register: made when first asked for, and once. It goes when
 * that goes.
 */
export function oncePer<Source extends object, Value>(make: (source: Source) => Value): (source: Source) => Value {
  const made = new WeakMap<Source, { value: Value }>();
  return (source) => {
    let known = made.get(source);
    if (!known) made.set(source, (known = { value: make(source) }));
    return known.value;
  };
}
