/** The organisation. */
export function OrganisationScreen() {
  return <main className="page" />;
}
