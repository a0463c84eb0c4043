/** Cases. */
export function CasesScreen() {
  return <main className="page" />;
}
