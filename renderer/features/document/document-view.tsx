/** The document. */
export function DocumentView(_props: { readonly caseId: string }) {
  return <main className="page" />;
}
