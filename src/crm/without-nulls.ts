/** Results without empty fields: what the CRM does not know costs no tokens. */

export type WithoutNulls<T> = T extends readonly (infer Item)[]
  ? WithoutNulls<Item>[]
  : T extends object
    ? { [Key in keyof T as null extends T[Key] ? never : Key]: WithoutNulls<T[Key]> } & {
        [Key in keyof T as null extends T[Key] ? Key : never]?: WithoutNulls<NonNullable<T[Key]>>;
      }
    : T;

export function withoutNulls<T>(value: T): WithoutNulls<T> {
  return JSON.parse(
    JSON.stringify(value, (_key, item: unknown) => (item === null ? undefined : item)),
  ) as WithoutNulls<T>;
}
