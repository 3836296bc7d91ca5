/** Whosever address, a line each. */
export const AddressLines = ({ lines }: { lines: readonly string[] }) => (
  <address>
    {lines.map((line, position) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two lines may well say the same
      <span key={position}>
        {line}
        <br />
      </span>
    ))}
  </address>
);
