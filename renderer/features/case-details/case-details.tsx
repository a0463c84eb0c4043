/** The details of a case. */
export function CaseDetails(_props: { readonly caseId: string; readonly field: string | null }) {
  return <main className="page" />;
}
