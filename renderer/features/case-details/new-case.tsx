/** A new case. */
export function NewCase() {
  return <main className="page" />;
}
