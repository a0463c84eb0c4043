/** Positions. */
export function PositionsScreen(_props: { readonly positionId: string | null }) {
  return <main className="page" />;
}
