/** Reports. */
export function ReportsScreen() {
  return <main className="page" />;
}
