/** Of several forms on a page, one whose content is kept says which it is: sending another of them does not forget it then. */
export function FormName({ name }: { name: string }) {
  return <input type="hidden" name="form-name" value={name} />;
}
