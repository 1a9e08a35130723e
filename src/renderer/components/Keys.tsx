/** A combination of keys as it is printed on them. */

const PRINTED: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

export function Keys({ combination }: { readonly combination: string }) {
  return (
    <span className="keys-combination">
      {combination.split(/\+(?=.)/).map((key) => (
        <kbd key={key}>{PRINTED[key] ?? key}</kbd>
      ))}
    </span>
  );
}
